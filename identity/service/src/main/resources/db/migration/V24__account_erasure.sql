create table account_erasure (
    subject text primary key check (length(subject) between 1 and 100),
    asked_at timestamptz not null,
    done_at timestamptz
);
comment on table account_erasure is 'Accounts of citizens who had everything erased, and when Keycloak confirmed that the account is gone';
create index account_erasure_open on account_erasure (asked_at) where done_at is null;
