alter table account_erasure add column kept boolean not null default false;
comment on column account_erasure.kept is 'The account stays for its owner''s office and is no citizen''s any more';

-- What refers to a family member goes with the member without reading whole tables
create index profile_value_of_member on profile_value (member) where member is not null;
create index verification_of_member on verification (member) where member is not null;
