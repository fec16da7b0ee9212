package id.satugerbang.registry.service;

import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.Service;
import id.satugerbang.api.registry.model.ServiceChangeInput;
import id.satugerbang.api.registry.model.ServiceInput;
import id.satugerbang.registry.lock.Locks;
import id.satugerbang.registry.synonym.SearchSynonyms;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The services in PostgreSQL. */
@Component
public class Services {

    private static final String COLUMNS = """
            select id, version, agency, slug, name_id, name_en, summary_id, summary_en, sector, region, life_events, simulated,
                search_terms, array(select p.agency from service_partner p
                    where p.service_id = service.id and p.accepted_at is not null order by p.agency) as partners
            from service where""";

    private final JdbcClient database;
    private final Locks locks;
    private final SearchSynonyms synonyms;

    Services(JdbcClient database, Locks locks, SearchSynonyms synonyms) {
        this.locks = locks;
        this.synonyms = synonyms;
        this.database = database;
    }

    /** Services of an agency by slug, then those that it owns together with another. */
    List<Service> of(String agency) {
        return database.sql(COLUMNS + """
                         agency = :agency or id in (
                            select p.service_id from service_partner p where p.agency = :agency and p.accepted_at is not null)
                        order by agency <> :agency, agency, slug
                        """)
                .param("agency", agency)
                .query(Services::service)
                .list();
    }

    public Optional<Service> find(String agency, String slug) {
        return versioned(agency, slug).map(VersionedService::service);
    }

    Optional<VersionedService> versioned(String agency, String slug) {
        return database.sql(COLUMNS + " agency = ? and slug = ?")
                .params(agency, slug)
                .query((row, number) ->
                        new VersionedService(row.getLong("id"), row.getInt("version"), service(row, number)))
                .optional();
    }

    /** Finds a service and lets nobody else change it or move its releases until the transaction ends. */
    Optional<VersionedService> lock(String agency, String slug) {
        key(agency, slug).ifPresent(locks::changeService);
        return versioned(agency, slug);
    }

    void change(long id, ServiceChangeInput input) {
        database.sql("""
                        update service set name_id = ?, name_en = ?, summary_id = ?, summary_en = ?, sector = ?, region = ?,
                            life_events = ?, search_terms = coalesce(?::text[], search_terms), version = version + 1
                        where id = ?
                        """)
                .params(input.getName().getId(), input.getName().getEn())
                .params(input.getSummary().getId(), input.getSummary().getEn())
                .params(
                        input.getSector(),
                        input.getRegion(),
                        input.getLifeEvents().toArray(String[]::new))
                .param(terms(input.getSearchTerms()))
                .param(id)
                .update();
    }

    /** Key of a service inside this database. */
    public Optional<Long> key(String agency, String slug) {
        return database.sql("select id from service where agency = ? and slug = ?")
                .params(agency, slug)
                .query(Long.class)
                .optional();
    }

    /** Registers a service. @return false where the slug is taken */
    public boolean register(String agency, ServiceInput input, String officer) {
        List<String> lifeEvents = input.getLifeEvents() == null ? List.of() : input.getLifeEvents();
        return database.sql("""
                            insert into service (agency, slug, name_id, name_en, summary_id, summary_en, sector, region,
                                life_events, search_terms, simulated, created_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            on conflict (agency, slug) do nothing
                            """)
                        .params(
                                agency,
                                input.getSlug(),
                                input.getName().getId(),
                                input.getName().getEn())
                        .params(input.getSummary().getId(), input.getSummary().getEn())
                        .params(input.getSector(), input.getRegion(), lifeEvents.toArray(String[]::new))
                        .param(terms(searchTerms(input)))
                        .params(Boolean.TRUE.equals(input.getSimulated()), officer)
                        .update()
                == 1;
    }

    /** True where it is registered with exactly this and has no release yet: a registration that was broken off. */
    public boolean isUnused(String agency, ServiceInput input) {
        return find(agency, input.getSlug())
                        .filter(known -> isSame(known, input))
                        .isPresent()
                && !database.sql("""
                                select exists (select 1 from release r join service s on s.id = r.service_id
                                    where s.agency = ? and s.slug = ? and r.state <> 'discarded')
                                """)
                        .params(agency, input.getSlug())
                        .query(Boolean.class)
                        .single();
    }

    /** Those that were given, or what people usually call what the name says. */
    private List<String> searchTerms(ServiceInput input) {
        return input.getSearchTerms() == null
                ? synonyms.suggested(input.getName().getId())
                : input.getSearchTerms();
    }

    private static String @Nullable [] terms(@Nullable List<String> terms) {
        return terms == null
                ? null
                : terms.stream().map(String::strip).distinct().toArray(String[]::new);
    }

    private static boolean isSame(Service known, ServiceInput input) {
        List<String> lifeEvents = input.getLifeEvents() == null ? List.of() : input.getLifeEvents();
        return known.getName().equals(input.getName())
                && known.getSummary().equals(input.getSummary())
                && known.getSector().equals(input.getSector())
                && known.getRegion().equals(input.getRegion())
                && known.getLifeEvents().equals(lifeEvents)
                && known.getSimulated().equals(Boolean.TRUE.equals(input.getSimulated()));
    }

    private static Service service(ResultSet row, int number) throws SQLException {
        return new Service()
                .agency(row.getString("agency"))
                .slug(row.getString("slug"))
                .name(new LocalizedText(row.getString("name_id")).en(row.getString("name_en")))
                .summary(new LocalizedText(row.getString("summary_id")).en(row.getString("summary_en")))
                .sector(row.getString("sector"))
                .region(row.getString("region"))
                .searchTerms(List.of((String[]) row.getArray("search_terms").getArray()))
                .lifeEvents(List.of((String[]) row.getArray("life_events").getArray()))
                .simulated(row.getBoolean("simulated"))
                .partners(List.of((String[]) row.getArray("partners").getArray()));
    }
}
