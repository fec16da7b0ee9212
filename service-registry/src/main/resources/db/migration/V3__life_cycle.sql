alter table release
    add column submitted_at   timestamptz,
    add column deprecated_at  timestamptz,
    add column sunset_at      timestamptz,
    add column feedback_until timestamptz,
    -- the draft that was made from it when it was rejected
    add column successor      uuid references release (id),
    -- the template that it was derived from
    add column template       uuid;
create index release_waiting on release (submitted_at, id) where state = 'submitted';
create index release_to_end on release (sunset_at) where state = 'deprecated' and sunset_at is not null;

-- The trail starts with the first draft, which comes from no state.
alter table transition alter column from_state drop not null;

alter table agency
    add column suspended_at timestamptz;
-- Who suspended or resumed which agency, when and why. Rows are only ever added.
create table agency_suspension (
    id     bigint generated always as identity primary key,
    agency text not null references agency (alias),
    name   text not null check (name in ('suspend', 'resume')),
    actor  text not null,
    reason text,
    at     timestamptz not null default clock_timestamp()
);
create trigger agency_suspension_is_append_only before update or delete on agency_suspension
    for each row execute function refuse_change();

create table service_partner (
    service_id bigint not null references service (id),
    agency     text not null references agency (alias),
    invited_by text not null,
    invited_at timestamptz not null default now(),
    accepted_by text,
    accepted_at timestamptz,
    primary key (service_id, agency)
);
create index service_partner_agency on service_partner (agency) where accepted_at is not null;

create table feedback (
    id          uuid primary key,
    release_id  uuid not null references release (id),
    subject     text not null,
    text        text not null,
    at          timestamptz not null default now(),
    answer      text,
    answered_by text,
    answered_at timestamptz,
    unique (release_id, subject)
);

-- First answers to requests with an Idempotency-Key, kept for a day.
create table idempotent_request (
    caller       text not null,
    key          text not null,
    fingerprint  text not null,
    started_at   timestamptz not null default now(),
    status       integer,
    headers      text,
    body         text,
    primary key (caller, key)
);
create index idempotent_request_age on idempotent_request (started_at);
