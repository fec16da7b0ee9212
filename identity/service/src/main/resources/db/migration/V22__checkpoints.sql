create table ledger_checkpoint (
    n bigint primary key check (n >= 1),
    at timestamptz not null,
    tree_size bigint not null check (tree_size >= 1),
    root bytea not null check (length(root) = 32),
    prev bytea not null check (length(prev) = 32),
    signature text not null
);
comment on table ledger_checkpoint is 'Signed roots over the chain ends of all citizens; only ever added to';

create table ledger_leaf (
    subject text not null,
    n bigint not null,
    seq bigint not null check (seq >= 1),
    hash bytea not null check (length(hash) = 32),
    primary key (subject, n)
);
comment on table ledger_leaf is 'End of a citizen''s chain as of checkpoint n, where it had moved since the one before';

create trigger ledger_checkpoint_append_only before update or delete or truncate on ledger_checkpoint
    for each statement execute function refuse_change();
create trigger ledger_leaf_append_only before update or delete or truncate on ledger_leaf
    for each statement execute function refuse_change();
