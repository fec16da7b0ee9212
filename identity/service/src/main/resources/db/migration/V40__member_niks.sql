create table member_nik (
    member uuid primary key references family_member (id) on delete cascade,
    subject text not null,
    blind bytea not null check (length(blind) = 32),
    verified_by text not null check (verified_by in ('in_person', 'broker', 'match')),
    at timestamptz not null,
    unique (blind, subject)
);
comment on table member_nik is 'HMAC-SHA256 of each NIK that is verified for a family member: a child stands in two families at most';
create index member_nik_of_citizen on member_nik (subject);
