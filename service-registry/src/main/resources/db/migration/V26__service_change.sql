alter table service add column version integer not null default 1;

-- Who changed what about a service, when and why. Rows are only ever added.
create table service_change (
    id         bigint generated always as identity primary key,
    service_id bigint not null references service (id),
    actor      text not null,
    reason     text,
    -- what was changed, as JSON: name, before, after
    fields     text not null,
    at         timestamptz not null default clock_timestamp()
);
create index service_change_of_service on service_change (service_id, id);
create trigger service_change_is_append_only before update or delete on service_change
    for each row execute function refuse_change();
