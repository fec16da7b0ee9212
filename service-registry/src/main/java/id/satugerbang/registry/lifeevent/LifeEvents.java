package id.satugerbang.registry.lifeevent;

import id.satugerbang.api.registry.model.LifeEvent;
import id.satugerbang.api.registry.model.LifeEventInput;
import id.satugerbang.api.registry.model.LifeEventService;
import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.api.registry.model.ServiceStandard;
import id.satugerbang.registry.region.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Life events and their published services in PostgreSQL. */
@Component
class LifeEvents {

    private static final String SELECT = """
            select e.slug, e.name_id, e.name_en, e.summary_id, e.summary_en,
                count(c.service_id) as services, count(distinct s.agency) filter (where c.service_id is not null) as agencies
            from life_event e left join service s on s.life_events @> array[e.slug]
            left join current_route c on c.service_id = s.id
            """;
    private static final String SERVICES = """
            select s.agency, s.slug, s.name_id, s.name_en, s.summary_id, s.summary_en, s.region, s.simulated, c.standard,
                a.name_id as agency_name_id, a.name_en as agency_name_en,
                array(select p.agency from service_partner p
                    where p.service_id = s.id and p.accepted_at is not null order by p.agency) as partners
            from current_route c join service s on s.id = c.service_id join agency a on a.alias = s.agency
            where s.life_events @> array[:slug::text] and (:region::text is null or s.region = :region
                or s.region like :region || '.%' or :region like s.region || '.%')
            order by fold(a.name_id), fold(s.name_id), s.id limit 200
            """;

    private final JdbcClient database;
    private final Regions regions;
    private final JsonMapper json;

    LifeEvents(JdbcClient database, Regions regions, JsonMapper json) {
        this.database = database;
        this.regions = regions;
        this.json = json;
    }

    List<LifeEvent> all() {
        return database.sql(SELECT + " group by e.slug order by fold(e.name_id)")
                .query(LifeEvents::event)
                .list();
    }

    Optional<LifeEvent> find(String slug) {
        return database.sql(SELECT + " where e.slug = ? group by e.slug")
                .param(slug)
                .query(LifeEvents::event)
                .optional();
    }

    /** Published services of that event; with a region those of it, above and below it. */
    List<LifeEventService> services(String slug, @Nullable String region) {
        return database.sql(SERVICES)
                .param("slug", slug)
                .param("region", region)
                .query(this::service)
                .list();
    }

    void put(String slug, LifeEventInput input) {
        database.sql("""
                        insert into life_event (slug, name_id, name_en, summary_id, summary_en) values (?, ?, ?, ?, ?)
                        on conflict (slug) do update set name_id = excluded.name_id, name_en = excluded.name_en,
                            summary_id = excluded.summary_id, summary_en = excluded.summary_en
                        """)
                .param(slug)
                .params(input.getName().getId(), input.getName().getEn())
                .params(input.getSummary().getId(), input.getSummary().getEn())
                .update();
    }

    private LifeEventService service(ResultSet row, int number) throws SQLException {
        ServiceStandard standard = json.readValue(row.getString("standard"), ServiceStandard.class);
        return new LifeEventService()
                .agency(row.getString("agency"))
                .agencyName(text(row, "agency_name"))
                .service(row.getString("slug"))
                .name(text(row, "name"))
                .summary(text(row, "summary"))
                .region(row.getString("region"))
                .regionName(regions.name(row.getString("region")).orElse(null))
                .simulated(row.getBoolean("simulated"))
                .partners(List.of((String[]) row.getArray("partners").getArray()))
                .cost(standard.getBiayaTarif())
                .time(standard.getJangkaWaktu());
    }

    private static LifeEvent event(ResultSet row, int number) throws SQLException {
        return new LifeEvent(
                row.getString("slug"),
                text(row, "name"),
                text(row, "summary"),
                row.getLong("services"),
                row.getLong("agencies"));
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        return new LocalizedText(row.getString(column + "_id")).en(row.getString(column + "_en"));
    }
}
