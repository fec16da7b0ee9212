-- What the search reads, one narrow row for each live service.
create table catalogue_entry (
    service_id  bigint primary key references current_route (service_id) on delete cascade,
    agency      text not null,
    sector      text not null,
    region      text not null,
    life_events text[] not null,
    free        boolean,
    name        text not null,
    sort_name   text not null,
    terms       tsvector not null
);
create index catalogue_entry_terms on catalogue_entry using gin (terms);
create index catalogue_entry_order on catalogue_entry (sort_name, service_id);
create index catalogue_entry_agency on catalogue_entry (agency);
create index catalogue_entry_sector on catalogue_entry (sector, sort_name, service_id);
create index catalogue_entry_region on catalogue_entry (region text_pattern_ops);
create index catalogue_entry_life_events on catalogue_entry using gin (life_events);

-- Every word that was ever published; what is typed wrong is looked for here.
create table catalogue_word (word text primary key collate "C");
create index catalogue_word_alike on catalogue_word using gin (word gin_trgm_ops);

-- Words as they are (for prefixes) and their Indonesian stems; the name weighs most.
create function catalogue_terms(weight "char", words text) returns tsvector
    language sql immutable
    as $$ select setweight(to_tsvector('simple', words) || to_tsvector('indonesian', words), weight) $$;

create function index_catalogue(services bigint[]) returns void
    language sql
    as $$
        insert into catalogue_entry (service_id, agency, sector, region, life_events, free, name, sort_name, terms)
        select s.id, s.agency, s.sector, s.region, s.life_events,
            (c.standard::jsonb #>> '{biaya_tarif,amount}')::numeric = 0, fold(s.name_id), left(fold(s.name_id), 24),
            catalogue_terms('A', fold(concat_ws(' ', s.name_id, s.name_en, s.slug)))
                || catalogue_terms('B', fold(concat_ws(' ', a.name_id, a.name_en, a.alias, s.sector)))
                || catalogue_terms('C', fold(concat_ws(' ', s.summary_id, s.summary_en, array_to_string(s.life_events, ' '))))
        from current_route c join service s on s.id = c.service_id join agency a on a.alias = s.agency
        where s.id = any (services)
        on conflict (service_id) do update set agency = excluded.agency, sector = excluded.sector, region = excluded.region,
            life_events = excluded.life_events, free = excluded.free, name = excluded.name, sort_name = excluded.sort_name,
            terms = excluded.terms;
        insert into catalogue_word (word)
        select distinct word
        from service s join agency a on a.alias = s.agency, regexp_split_to_table(fold(concat_ws(' ', s.name_id, s.name_en,
            s.slug, s.sector, a.name_id, a.name_en, a.alias, s.summary_id, s.summary_en)), '[^[:alnum:]]+') word
        where s.id = any (services) and length(word) between 2 and 40
        order by word
        on conflict do nothing
    $$;
select index_catalogue(array(select service_id from current_route));

alter table current_route drop column terms, drop column words;
