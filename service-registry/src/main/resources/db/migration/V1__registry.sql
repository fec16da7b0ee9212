create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- Lower case without accents; immutable because the dictionary is named and does not change at run time.
create function fold(value text) returns text
    language sql immutable strict parallel safe
    as $$ select lower(unaccent('unaccent'::regdictionary, value)) $$;

create table agency (
    alias      text primary key check (alias ~ '^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$'),
    name_id    text not null,
    name_en    text,
    region     text not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now()
);

create table service (
    id          bigint generated always as identity primary key,
    agency      text not null references agency (alias),
    slug        text not null check (slug ~ '^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$'),
    name_id     text not null,
    name_en     text,
    summary_id  text not null,
    summary_en  text,
    sector      text not null,
    region      text not null,
    life_events text[] not null default '{}',
    simulated   boolean not null default false,
    created_at  timestamptz not null default now(),
    created_by  text not null,
    unique (agency, slug)
);

create table release (
    id               uuid primary key,
    service_id       bigint not null references service (id),
    state            text not null check (state in
        ('draft', 'submitted', 'rejected', 'approved', 'published', 'deprecated', 'suspended', 'retired')),
    version          integer not null default 1,
    content          text not null,
    document_version text,
    created_at       timestamptz not null default now(),
    created_by       text not null,
    submitted_by     text,
    published_at     timestamptz,
    revision         bigint,
    revision_at      timestamptz,
    live_ms          bigint,
    check (state in ('draft') or submitted_by is not null)
);
create index release_of_service on release (service_id, created_at desc);
-- One release of a service at most is live (or could be resumed).
create unique index one_live_release on release (service_id) where state in ('published', 'deprecated', 'suspended');
create index release_not_yet_live on release (revision) where revision is not null and live_ms is null;

-- Audit trail: who moved which release, when and why. Rows are only ever added.
create table transition (
    id         bigint generated always as identity primary key,
    release_id uuid not null references release (id),
    name       text not null,
    from_state text not null,
    to_state   text not null,
    actor      text not null,
    reason     text,
    revision   bigint,
    at         timestamptz not null default clock_timestamp()
);
create index transition_of_release on transition (release_id, id);
create function refuse_change() returns trigger language plpgsql
    as $$ begin raise exception 'rows of % are never changed', tg_table_name; end $$;
create trigger transition_is_append_only before update or delete on transition
    for each row execute function refuse_change();

-- The one counter of route table changes; a row and not a sequence, so that it has no gaps and commits in order.
create table revision (
    single boolean primary key default true check (single),
    value  bigint not null default 0
);
insert into revision default values;

create table current_route (
    service_id bigint primary key references service (id),
    name       text not null unique,
    release_id uuid not null references release (id),
    revision   bigint not null,
    route      text not null,
    operations text not null,
    standard   text not null,
    words      text not null default '',
    terms      tsvector generated always as (to_tsvector('simple', words)) stored
);
create index current_route_terms on current_route using gin (terms);
create index current_route_words on current_route using gin (words gin_trgm_ops);

create table outbox (
    revision bigint primary key,
    service  text not null,
    op       text not null check (op in ('put', 'remove')),
    route    text not null,
    at       timestamptz not null default clock_timestamp()
);

create table replica (
    name         text primary key,
    revision     bigint not null,
    heartbeat_at timestamptz not null
);
create table quarantine (
    replica    text not null references replica (name) on delete cascade,
    release_id uuid not null,
    revision   bigint not null,
    reason     text not null,
    primary key (replica, release_id)
);
