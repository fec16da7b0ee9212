create table citizen_case (
    id uuid primary key,
    subject text not null check (length(subject) between 1 and 100),
    member uuid,
    service text not null,
    operation text not null,
    release uuid not null,
    receipt_index bytea not null check (length(receipt_index) = 32),
    receipt bytea not null,
    status bytea not null,
    state text not null check (state in
        ('submitted', 'in_review', 'waiting_on_applicant', 'approved', 'approved_by_lapse', 'rejected')),
    submitted_at timestamptz not null,
    updated_at timestamptz not null,
    decided_at timestamptz,
    promise_duration text,
    promise_working_days boolean,
    unique (subject, receipt_index),
    check ((promise_duration is null) = (promise_working_days is null)),
    check ((decided_at is not null) = (state in ('approved', 'approved_by_lapse', 'rejected')))
);
comment on column citizen_case.receipt_index is 'Keyed hash of service and receipt, to find a case again';
comment on column citizen_case.receipt is 'Encrypted with the citizen''s data key, as is status';
create index citizen_case_newest_first on citizen_case (subject, submitted_at desc, id desc);
