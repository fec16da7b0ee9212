package id.satugerbang.registry.template;

import id.satugerbang.api.registry.model.Join;
import id.satugerbang.registry.region.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Joins in PostgreSQL. */
@Component
class Joins {

    private static final String SELECT = """
            select j.id, j.template, j.release_id, j.region, j.state, j.reason, j.created_at, j.decided_at, s.agency, s.slug
            from template_join j join release r on r.id = j.release_id join service s on s.id = r.service_id
            """;

    private final JdbcClient database;
    private final Regions regions;

    Joins(JdbcClient database, Regions regions) {
        this.database = database;
        this.regions = regions;
    }

    List<Join> of(UUID template) {
        return database.sql(SELECT + " where j.template = ? order by j.region, j.created_at limit 1000")
                .param(template)
                .query(this::join)
                .list();
    }

    Optional<Join> find(UUID id) {
        return database.sql(SELECT + " where j.id = ?")
                .param(id)
                .query(this::join)
                .optional();
    }

    UUID add(UUID template, UUID release, String region, String officer) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into template_join (id, template, release_id, region, state, created_by)
                        values (?, ?, ?, ?, 'submitted', ?)
                        """).params(id, template, release).params(region, officer).update();
        return id;
    }

    /** Notes the decision. @return false where there is one already */
    boolean decide(UUID id, String state, @Nullable String reason, String reviewer) {
        return database.sql("""
                        update template_join set state = ?, reason = ?, decided_at = now(), decided_by = ?
                        where id = ? and state = 'submitted'
                        """).param(state).param(reason).params(reviewer, id).update() == 1;
    }

    private Join join(ResultSet row, int number) throws SQLException {
        String region = row.getString("region");
        return new Join()
                .id(row.getObject("id", UUID.class))
                .template(row.getObject("template", UUID.class))
                .agency(row.getString("agency"))
                .service(row.getString("slug"))
                .region(region)
                .regionName(regions.name(region).orElse(null))
                .release(row.getObject("release_id", UUID.class))
                .state(Join.StateEnum.fromValue(row.getString("state")))
                .reason(row.getString("reason"))
                .createdAt(row.getObject("created_at", OffsetDateTime.class))
                .decidedAt(row.getObject("decided_at", OffsetDateTime.class));
    }
}
