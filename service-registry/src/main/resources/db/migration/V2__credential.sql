-- Sealed on arrival: only gateways hold the key that opens `entry`.
create table credential (
    agency     text not null references agency (alias),
    name       text not null check (name ~ '^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$'),
    type       text not null check (type in ('api_key', 'oauth2_client', 'hmac')),
    revision   bigint not null,
    entry      text not null,
    updated_at timestamptz not null default now(),
    updated_by text not null,
    primary key (agency, name)
);

-- Names of the agency's credentials that a live route uses.
alter table current_route add column credentials text[] not null default '{}';

alter table outbox drop constraint outbox_op_check;
alter table outbox add constraint outbox_op_check check (op in ('put', 'remove', 'credential'));
