create table ledger_head (
    subject text primary key check (length(subject) between 1 and 100),
    seq bigint not null check (seq >= 0),
    hash bytea not null check (length(hash) = 32)
) with (fillfactor = 70);
comment on table ledger_head is 'End of the chain of each citizen';

create table ledger_entry (
    subject text not null,
    seq bigint not null check (seq >= 1),
    at timestamptz not null,
    kind text not null check (kind in ('disclosure', 'refusal')),
    service text not null,
    operation text not null,
    release uuid not null,
    purpose text not null,
    attributes text[] not null,
    code text,
    member uuid,
    channel text not null,
    officer text,
    trace_id text,
    prev bytea not null check (length(prev) = 32),
    hash bytea not null check (length(hash) = 32),
    primary key (subject, seq),
    check ((kind = 'refusal') = (code is not null))
);
comment on table ledger_entry is 'Who was given which data of a citizen, or refused it; names only, never values; only ever added to';
comment on column ledger_entry.hash is 'SHA-256 of the row in RFC 8785 form, prev included';

create table disclosure_request (
    part text not null,
    request_id text not null,
    fingerprint bytea not null,
    subject text not null,
    seq bigint not null,
    code text,
    at timestamptz not null,
    primary key (part, request_id)
);
comment on table disclosure_request is 'Requests that have their row: a repeat gets no second one; kept for a day';
create index disclosure_request_age on disclosure_request (at);

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name using errcode = 'insufficient_privilege';
end
$$;

create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
    for each statement execute function refuse_change();
create trigger consent_event_append_only before update or delete or truncate on consent_event
    for each statement execute function refuse_change();
create trigger consent_text_append_only before update or delete or truncate on consent_text
    for each statement execute function refuse_change();
