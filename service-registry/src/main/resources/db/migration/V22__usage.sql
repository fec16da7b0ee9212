-- Reports that were added, so that a repeated one is not added again; old ones are forgotten.
create table usage_report (
    replica    text not null,
    started_at timestamptz not null,
    sequence   bigint not null,
    at         timestamptz not null default now(),
    primary key (replica, started_at, sequence)
);
create index usage_report_age on usage_report (at);

create table usage_hour (
    service           text not null,
    hour              timestamptz not null,
    agency            text not null,
    calls             bigint not null,
    client_errors     bigint not null,
    upstream_errors   bigint not null,
    fields_not_retyped bigint not null,
    -- calls per bucket of latency, as in the report
    latency           bigint[] not null,
    primary key (service, hour)
);
create index usage_hour_of_agency on usage_hour (agency, hour);

create table usage_total (
    single             boolean primary key default true check (single),
    calls              bigint not null default 0,
    fields_not_retyped bigint not null default 0,
    since              timestamptz
);
insert into usage_total default values;

update current_route set operation_count = jsonb_array_length(route::jsonb -> 'operations') where operation_count = 0;
