create table consent_text (
    hash bytea primary key check (length(hash) = 32),
    document text not null,
    recorded_at timestamptz not null
);
comment on table consent_text is 'What citizens were asked, as they read it; hash is the SHA-256 of the document (RFC 8785)';

create table consent_offer (
    subject text not null check (length(subject) between 1 and 100),
    text_hash bytea not null references consent_text (hash),
    read_at timestamptz not null,
    decided_at timestamptz,
    consent uuid,
    primary key (subject, text_hash)
);
comment on table consent_offer is 'Who has read which request: a decision needs a reading of its own';

create table consent (
    id uuid primary key,
    subject text not null check (length(subject) between 1 and 100),
    service text not null,
    purpose text not null,
    text_hash bytea not null references consent_text (hash),
    state text not null check (state in ('granted', 'denied', 'revoked')),
    attributes text[] not null,
    decided_at timestamptz not null,
    expires_at timestamptz,
    ended_at timestamptz,
    channel text not null check (channel in ('online', 'counter', 'mobile_unit', 'phone')),
    check ((state = 'denied') = (expires_at is null)),
    check ((state = 'revoked') = (ended_at is not null))
);
create index consent_newest_first on consent (subject, decided_at desc, id desc);
create index consent_granted on consent (subject, service, purpose) where state = 'granted';

create table consent_event (
    consent uuid not null references consent (id),
    number int not null,
    at timestamptz not null,
    kind text not null check (kind in ('granted', 'denied', 'narrowed', 'revoked')),
    attributes text[] not null,
    channel text not null,
    officer text,
    primary key (consent, number)
);
comment on table consent_event is 'Proof of each decision; only ever added to';
