-- What people call a service, as its officers say it; found like words of its summary.
alter table service add column search_terms text[] not null default '{}';

create or replace function index_catalogue(services bigint[]) returns void
    language sql
    as $$
        insert into catalogue_entry (service_id, agency, sector, region, life_events, free, name, sort_name, fit_order,
            name_terms, terms)
        select s.id, s.agency, s.sector, s.region, s.life_events,
            (c.standard::jsonb #>> '{biaya_tarif,amount}')::numeric = 0, fold(s.name_id), left(fold(s.name_id), 24),
            fit_order(fold(s.name_id)), name_terms,
            name_terms || catalogue_terms('B', fold(concat_ws(' ', a.name_id, a.name_en, a.alias, s.sector)))
                || catalogue_terms('C', fold(concat_ws(' ', s.summary_id, s.summary_en, array_to_string(s.life_events, ' '),
                    array_to_string(s.search_terms, ' '))))
        from current_route c join service s on s.id = c.service_id join agency a on a.alias = s.agency
            cross join lateral catalogue_terms('A', fold(concat_ws(' ', s.name_id, s.name_en, s.slug))) name_terms
        where s.id = any (services)
        on conflict (service_id) do update set agency = excluded.agency, sector = excluded.sector, region = excluded.region,
            life_events = excluded.life_events, free = excluded.free, name = excluded.name, sort_name = excluded.sort_name,
            fit_order = excluded.fit_order, name_terms = excluded.name_terms, terms = excluded.terms;
        insert into catalogue_word (word)
        select distinct word
        from service s join agency a on a.alias = s.agency, regexp_split_to_table(fold(concat_ws(' ', s.name_id, s.name_en,
            s.slug, s.sector, a.name_id, a.name_en, a.alias, s.summary_id, s.summary_en, array_to_string(s.search_terms, ' '))), '[^[:alnum:]]+') word
        where s.id = any (services) and length(word) between 2 and 40
        order by word
        on conflict do nothing
    $$;
