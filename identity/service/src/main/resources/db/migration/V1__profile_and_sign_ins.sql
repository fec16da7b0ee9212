create table key_check (
    only_row boolean primary key default true check (only_row),
    check_value bytea not null
);
comment on table key_check is 'A known text under the key-encryption key: tells a wrong key at start';

create table profile (
    subject text primary key check (length(subject) between 1 and 100),
    version bigint not null check (version >= 0),
    data_key bytea not null,
    created_at timestamptz not null,
    updated_at timestamptz not null
);
comment on column profile.subject is 'Subject of the account at the identity provider';
comment on column profile.data_key is 'Data key of this citizen, wrapped by the key-encryption key';

create table profile_value (
    subject text not null references profile (subject) on delete cascade,
    attribute text not null check (length(attribute) between 1 and 100),
    ciphertext bytea not null,
    source text not null check (source in ('declared', 'verified')),
    verified_by text check (verified_by in ('in_person', 'broker', 'match')),
    updated_at timestamptz not null,
    primary key (subject, attribute),
    check ((source = 'verified') = (verified_by is not null))
);

create table sign_in (
    id uuid primary key,
    subject text not null check (length(subject) between 1 and 100),
    at timestamptz not null,
    kind text not null check (kind in ('login', 'login_failed', 'logout')),
    client text not null,
    ip text,
    recorded_at timestamptz not null
);
create index sign_in_newest_first on sign_in (subject, at desc, id desc);
