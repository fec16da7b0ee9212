create table ledger_former (
    former text primary key,
    subject text not null,
    at timestamptz not null
);
comment on table ledger_former is 'Accounts that an officer made and a citizen took over: the chain stays where it is, its citizen is the new account';
create index ledger_former_of_citizen on ledger_former (subject, at);
