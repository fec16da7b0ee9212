-- Parts of the unified document that refer to what is not there are held back, and the rest is served.
create table unified_quarantine (
    service_id bigint primary key references service (id) on delete cascade,
    reason text not null,
    -- false for a part that was written before parts were looked at: it is written anew once
    rebuilt boolean not null,
    at timestamptz not null default now()
);
alter table current_route add column part_checked boolean not null default false;
create index current_route_unchecked on current_route (service_id) where not part_checked;
