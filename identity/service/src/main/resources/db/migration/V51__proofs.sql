create table ledger_node (
    n bigint not null,
    height int not null check (height in (10, 20)),
    place bigint not null check (place >= 0),
    first text not null,
    hash bytea not null check (length(hash) = 32),
    primary key (n, height, place)
);
comment on table ledger_node is 'Roots of every 1,024 leaves, and of every 1,024 of those, of the tree of checkpoint n; first is the citizen of the first leaf';
create index ledger_node_first on ledger_node (n, height, first);

create table ledger_progress (
    only_row boolean primary key default true check (only_row),
    n bigint not null,
    after text not null,
    leaves bigint not null,
    complete boolean not null
);
comment on table ledger_progress is 'How far the next checkpoint is, which any replica goes on with';

create trigger ledger_node_append_only before update or delete or truncate on ledger_node
    for each statement execute function refuse_change();
