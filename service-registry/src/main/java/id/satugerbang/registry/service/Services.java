package id.satugerbang.registry.service;

import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.Service;
import id.satugerbang.api.registry.model.ServiceChangeInput;
import id.satugerbang.api.registry.model.ServiceInput;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The services in PostgreSQL. */
@Component
public class Services {

    private static final String COLUMNS = """
            select id, version, agency, slug, name_id, name_en, summary_id, summary_en, sector, region, life_events, simulated,
                array(select p.agency from service_partner p
                    where p.service_id = service.id and p.accepted_at is not null order by p.agency) as partners
            from service where""";

    private final JdbcClient database;

    Services(JdbcClient database) {
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
        return versioned(agency, slug, "").map(VersionedService::service);
    }

    Optional<VersionedService> versioned(String agency, String slug) {
        return versioned(agency, slug, "");
    }

    /** Finds a service and lets nobody else change it or move its releases until the transaction ends. */
    Optional<VersionedService> lock(String agency, String slug) {
        return versioned(agency, slug, " for update");
    }

    private Optional<VersionedService> versioned(String agency, String slug, String lock) {
        return database.sql(COLUMNS + " agency = ? and slug = ?" + lock)
                .params(agency, slug)
                .query((row, number) ->
                        new VersionedService(row.getLong("id"), row.getInt("version"), service(row, number)))
                .optional();
    }

    void change(long id, ServiceChangeInput input) {
        database.sql("""
                        update service set name_id = ?, name_en = ?, summary_id = ?, summary_en = ?, sector = ?, region = ?,
                            life_events = ?, version = version + 1
                        where id = ?
                        """)
                .params(input.getName().getId(), input.getName().getEn())
                .params(input.getSummary().getId(), input.getSummary().getEn())
                .params(
                        input.getSector(),
                        input.getRegion(),
                        input.getLifeEvents().toArray(String[]::new))
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
        try {
            database.sql("""
                            insert into service (agency, slug, name_id, name_en, summary_id, summary_en, sector, region,
                                life_events, simulated, created_by)
                            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .params(
                            agency,
                            input.getSlug(),
                            input.getName().getId(),
                            input.getName().getEn())
                    .params(input.getSummary().getId(), input.getSummary().getEn())
                    .params(input.getSector(), input.getRegion(), lifeEvents.toArray(String[]::new))
                    .params(Boolean.TRUE.equals(input.getSimulated()), officer)
                    .update();
            return true;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }

    private static Service service(ResultSet row, int number) throws SQLException {
        return new Service()
                .agency(row.getString("agency"))
                .slug(row.getString("slug"))
                .name(new LocalizedText(row.getString("name_id")).en(row.getString("name_en")))
                .summary(new LocalizedText(row.getString("summary_id")).en(row.getString("summary_en")))
                .sector(row.getString("sector"))
                .region(row.getString("region"))
                .lifeEvents(List.of((String[]) row.getArray("life_events").getArray()))
                .simulated(row.getBoolean("simulated"))
                .partners(List.of((String[]) row.getArray("partners").getArray()));
    }
}
