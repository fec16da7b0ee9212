alter table sign_in
    add column times int not null default 1 check (times >= 1),
    add column first_at timestamptz;
comment on column sign_in.times is 'How many failed sign-ins of one hour the row stands for';
comment on column sign_in.first_at is 'The first of them; null where there is one';

create table sign_in_seen (
    id uuid primary key,
    at timestamptz not null
);
comment on table sign_in_seen is 'Failed sign-ins that were counted: one that is sent again is not counted twice';

-- What is too old is found without reading whole tables
create index sign_in_age on sign_in (at);
create index sign_in_seen_age on sign_in_seen (at);
create index assisted_session_age on assisted_session (expires_at);
create index profile_history_age on profile_history (at);
create index consent_offer_age on consent_offer (read_at);
create index rights_request_age on rights_request (done_at) where state = 'done';
create index verification_age on verification (decided_at) where state <> 'pending';
