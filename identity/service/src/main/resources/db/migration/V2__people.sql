alter table key_check add column index_check bytea;
comment on column key_check.index_check is 'A known text under the blind-index key';

alter table profile
    alter column data_key drop not null,
    add column kek_id bigint,
    add column restricted_at timestamptz,
    add column erased_at timestamptz;
comment on column profile.data_key is 'Data key of this citizen, wrapped by the key-encryption key; null after erasure';
comment on column profile.kek_id is 'Id of the key in the keyset that wrapped the data key; null where not noted';
comment on column profile.restricted_at is 'Since when nothing may be disclosed';
create index profile_kek on profile (kek_id) where data_key is not null;

create table family_member (
    id uuid primary key,
    position bigint generated always as identity,
    subject text not null references profile (subject) on delete cascade,
    relation text not null check (relation in
        ('suami', 'istri', 'anak', 'cucu', 'menantu', 'orang_tua', 'mertua', 'famili_lain', 'lainnya')),
    version bigint not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index family_of_citizen on family_member (subject, position);

alter table profile_value
    drop constraint profile_value_pkey,
    add column member uuid references family_member (id) on delete cascade,
    add constraint profile_value_of_person unique nulls not distinct (subject, member, attribute);
comment on column profile_value.member is 'Family member whose value it is; null for the citizen';

create table profile_history (
    id bigint generated always as identity primary key,
    subject text not null references profile (subject) on delete cascade,
    attribute text not null check (length(attribute) between 1 and 100),
    change text not null check (change in ('entered', 'changed', 'removed', 'verified')),
    ciphertext bytea,
    source text check (source in ('declared', 'verified')),
    verified_by text check (verified_by in ('in_person', 'broker', 'match')),
    actor text not null check (actor in ('citizen', 'officer', 'civil_registry', 'identity_provider')),
    at timestamptz not null
);
create index profile_history_newest_first on profile_history (subject, id desc);

create table business (
    id uuid primary key,
    position bigint generated always as identity,
    subject text not null references profile (subject) on delete cascade,
    version bigint not null,
    name bytea not null,
    nib bytea,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
create index business_of_citizen on business (subject, position);

create table verified_nik (
    blind bytea primary key check (length(blind) = 32),
    subject text not null unique references profile (subject) on delete cascade,
    verified_by text not null check (verified_by in ('in_person', 'broker', 'match')),
    at timestamptz not null
);
comment on table verified_nik is 'One NIK, one account: HMAC-SHA256 of each verified NIK';

create table verification (
    id uuid primary key,
    position bigint generated always as identity,
    subject text not null references profile (subject) on delete cascade,
    member uuid references family_member (id) on delete cascade,
    attribute text not null check (length(attribute) between 1 and 100),
    state text not null check (state in ('pending', 'verified', 'not_matched', 'outdated')),
    verified_by text check (verified_by in ('in_person', 'broker', 'match')),
    matched text not null default '',
    not_matched text not null default '',
    officer text,
    agency text,
    tries int not null default 0,
    next_try_at timestamptz,
    at timestamptz not null,
    decided_at timestamptz,
    check ((state = 'pending') = (next_try_at is not null))
);
create index verification_newest_first on verification (subject, position desc);
create index verification_due on verification (next_try_at) where state = 'pending';

create table assisted_account (
    subject text primary key references profile (subject) on delete cascade,
    receipt bytea not null unique check (length(receipt) = 32),
    officer text not null,
    agency text not null,
    channel text not null check (channel in ('counter', 'mobile_unit', 'phone')),
    at timestamptz not null
);
comment on table assisted_account is 'Citizens whom an officer enrolled, until they take the account over';
comment on column assisted_account.receipt is 'HMAC-SHA256 of the code on the printed receipt';

create table counter_code (
    code bytea primary key check (length(code) = 32),
    subject text not null unique,
    officer text,
    expires_at timestamptz not null
);
comment on column counter_code.code is 'HMAC-SHA256 of the one-time code';
comment on column counter_code.officer is 'Who used it first; nobody else can after that';

create table counter_miss (
    officer text not null,
    at timestamptz not null
);
create index counter_miss_of_officer on counter_miss (officer, at);

create table assisted_session (
    id uuid primary key,
    subject text not null,
    officer text not null,
    agency text not null,
    channel text not null check (channel in ('counter', 'mobile_unit', 'phone')),
    assurance text not null check (assurance in ('basic', 'substantial')),
    started_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz
);
create index assisted_session_of_officer on assisted_session (officer, expires_at);
create index assisted_session_of_citizen on assisted_session (subject);

create table rights_request (
    id uuid primary key,
    position bigint generated always as identity,
    subject text not null,
    kind text not null check (kind in ('access', 'rectify', 'erase', 'restrict', 'unrestrict')),
    state text not null check (state in ('open', 'done')),
    attributes text not null default '',
    note bytea,
    at timestamptz not null,
    due_at timestamptz not null,
    done_at timestamptz,
    check ((state = 'done') = (done_at is not null))
);
create index rights_request_newest_first on rights_request (subject, position desc);
create index rights_request_due on rights_request (due_at) where state = 'open';
