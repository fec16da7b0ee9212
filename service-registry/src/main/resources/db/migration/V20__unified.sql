-- What each live release contributes to the unified OpenAPI document: members of one section, as JSON without braces.
create table unified_fragment (
    service_id bigint not null references current_route (service_id) on delete cascade,
    section    text not null,
    agency     text not null,
    name       text not null collate "C",
    members    text not null,
    primary key (service_id, section)
);
create index unified_fragment_in_order on unified_fragment (section, name);
create index unified_fragment_of_agency on unified_fragment (agency, section, name);

-- Tags of the agency's document as slugs, and how many operations there are.
alter table current_route add column tags text[] not null default '{}';
alter table current_route add column operation_count integer not null default 0;
create index current_route_tags on current_route using gin (tags);
create index service_sector on service (sector);
