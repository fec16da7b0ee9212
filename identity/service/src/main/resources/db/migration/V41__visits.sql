alter table assisted_account
    alter column receipt drop not null,
    add column receipt_expires_at timestamptz,
    add column visit_officer text,
    add column visit_until timestamptz;
update assisted_account set receipt_expires_at = now() + interval '365 days';
comment on column assisted_account.receipt is 'HMAC-SHA256 of the code on the printed receipt; null once it is used up, until another is printed';
comment on column assisted_account.receipt_expires_at is 'Until when the code on the receipt is good';
comment on column assisted_account.visit_officer is 'Who used the code first: it is good for nobody else from then on';
comment on column assisted_account.visit_until is 'Until when that officer may use it';

alter table profile_history drop constraint profile_history_change_check;
alter table profile_history add constraint profile_history_change_check
    check (change in ('entered', 'changed', 'removed', 'verified', 'demoted'));

alter table ledger_entry
    alter column release drop not null,
    alter column purpose drop not null,
    add column act text,
    add column agency text;
alter table ledger_entry drop constraint ledger_entry_kind_check;
alter table ledger_entry add constraint ledger_entry_kind_check check (kind in ('disclosure', 'refusal', 'assistance'));
alter table ledger_entry add constraint ledger_entry_act_check check ((kind = 'assistance') = (act is not null));
comment on column ledger_entry.act is 'What an officer did for the citizen, where nothing was handed over or refused';
comment on column ledger_entry.agency is 'Agency that the officer acted for';
