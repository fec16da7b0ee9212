-- Names of the agency's credentials that a release uses, whatever its state; a suspended one comes back with them.
create function credentials_of(content text) returns text[]
    language sql immutable parallel safe
    as $$ select array(
        select distinct upstream -> 'auth' ->> 'credential' from json_array_elements(content::json -> 'upstreams') upstream
        where upstream -> 'auth' ->> 'credential' is not null) $$;
alter table release add column credentials text[] generated always as (credentials_of(content)) stored;

-- A draft that was deleted: its row stays because of its trail, its content is gone, and nobody finds it any more.
alter table release drop constraint release_state_check;
alter table release add constraint release_state_check check (state in
    ('draft', 'submitted', 'rejected', 'approved', 'published', 'deprecated', 'suspended', 'retired', 'discarded'));
alter table release drop constraint release_check;
alter table release add constraint release_check check (state in ('draft', 'discarded') or submitted_by is not null);
alter table release add column ended_at timestamptz;
update release r set ended_at = (
    select max(t.at) from transition t where t.release_id = r.id and t.to_state in ('suspended', 'retired'))
where r.state in ('suspended', 'retired');

-- A join ends with its draft, and where its release was decided at the release itself it was decided with it.
alter table template_join drop constraint template_join_state_check;
alter table template_join add constraint template_join_state_check check (state in ('submitted', 'approved', 'rejected', 'withdrawn'));
update template_join j set state = case when r.state = 'rejected' then 'rejected' else 'approved' end, decided_at = now()
from release r where r.id = j.release_id and j.state = 'submitted' and r.state not in ('draft', 'submitted');

-- Who did what with an agency and what belongs to it. Rows are only ever added.
create table agency_audit (
    id     bigint generated always as identity primary key,
    agency text not null references agency (alias),
    kind   text not null check (kind in ('agency', 'credential', 'partner', 'template', 'release')),
    name   text not null,
    action text not null check (action in
        ('create', 'change', 'replace', 'delete', 'invite', 'accept', 'end', 'offer', 'withdraw', 'suspend', 'resume')),
    detail text,
    reason text,
    actor  text not null,
    at     timestamptz not null default clock_timestamp()
);
create index agency_audit_of on agency_audit (agency, id);
create trigger agency_audit_is_append_only before update or delete on agency_audit
    for each row execute function refuse_change();
insert into agency_audit (agency, kind, name, action, reason, actor, at)
    select agency, 'agency', agency, name, reason, actor, at from agency_suspension order by id;

-- Whose request holds a key, and until when nobody else may take it: a slow request prolongs it, a killed one does not.
alter table idempotent_request add column owner uuid;
alter table idempotent_request add column held_until timestamptz not null default now() + interval '1 minute';
create index idempotent_request_owner on idempotent_request (owner);

-- Grows with each text that takes the place of the one before, so that an answer names what was read.
alter table feedback add column version integer not null default 1;
