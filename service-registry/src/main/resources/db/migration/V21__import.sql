create table import (
    id           uuid primary key,
    state        text not null check (state in ('waiting', 'running', 'done')),
    publish      boolean not null,
    sample       boolean not null,
    created_at   timestamptz not null default now(),
    created_by   text not null,
    -- what the one who started it may touch: every agency (reviewer), or these
    any_agency   boolean not null,
    agencies     text[] not null,
    approved_by  text,
    approved_at  timestamptz,
    -- agencies of the reviewer who approved it
    approver_of  text[] not null default '{}',
    request_key  text,
    finished_at  timestamptz,
    -- the worker that has it, and until when
    worker       uuid,
    leased_until timestamptz,
    unique (created_by, request_key)
);
create index import_running on import (created_at) where state = 'running';

create table import_row (
    import_id uuid not null references import (id),
    number    bigint not null,
    state     text not null default 'pending' check (state in ('pending', 'imported', 'published', 'unchanged', 'failed')),
    key       text,
    -- one ImportRow as JSON; emptied once it was worked through
    payload   text not null,
    -- what was wrong, as JSON
    errors    text,
    primary key (import_id, number)
);
create index import_row_pending on import_row (import_id, number) where state = 'pending';
create index import_row_failed on import_row (import_id, number) where state = 'failed';
create index import_row_state on import_row (import_id, state);

alter table release add column if not exists submitted_at timestamptz;
alter table transition alter column from_state drop not null;
