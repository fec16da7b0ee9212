package id.satugerbang.registry.template;

import id.satugerbang.api.registry.model.Join;
import id.satugerbang.api.registry.model.JoinOffer;
import id.satugerbang.api.registry.model.ServiceCost;
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
import tools.jackson.databind.json.JsonMapper;

/** Joins in PostgreSQL. */
@Component
class Joins {

    /** With the newest template of the same service that is offered to a join whose release is live. */
    private static final String SELECT = """
            select j.id, j.template, j.release_id, j.region, j.state, j.reason, j.created_at, j.decided_at, j.previous, s.agency,
                s.slug, s.simulated, r.content::json #>> '{standard,biaya_tarif}' as cost,
                tr.content::json #>> '{standard,biaya_tarif}' as template_cost, newer.id as newer, newer.document_version, newer.offered_at
            from template_join j join release r on r.id = j.release_id join service s on s.id = r.service_id
            join template t on t.id = j.template join release tr on tr.id = t.release_id
            left join lateral (
                select o.id, x.document_version, o.offered_at from template o join release x on x.id = o.release_id
                where x.service_id = tr.service_id and o.offered_at > t.offered_at and o.withdrawn_at is null
                    and j.state = 'approved' and r.state in ('published', 'deprecated')
                order by o.offered_at desc limit 1) newer on true
            """;

    private final JdbcClient database;
    private final Regions regions;
    private final JsonMapper json;

    Joins(JdbcClient database, Regions regions, JsonMapper json) {
        this.json = json;
        this.database = database;
        this.regions = regions;
    }

    List<Join> of(UUID template) {
        return database.sql(SELECT + " where j.template = ? order by j.region, j.created_at limit 1000")
                .param(template)
                .query(this::join)
                .list();
    }

    /** Joins of an agency, newest first. */
    List<Join> ofAgency(String agency) {
        return database.sql(SELECT + " where s.agency = ? order by j.created_at desc, j.id limit 1000")
                .param(agency)
                .query(this::join)
                .list();
    }

    Optional<Join> find(UUID id) {
        return database.sql(SELECT + " where j.id = ?")
                .param(id)
                .query(this::join)
                .optional();
    }

    /**
     * Notes a join that waits for its decision.
     *
     * @param previous the join that it updates
     * @throws org.springframework.dao.DuplicateKeyException where an update of that waits already
     */
    UUID add(UUID template, UUID release, String region, @Nullable UUID previous, String officer) {
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into template_join (id, template, release_id, region, previous, state, created_by)
                        values (?, ?, ?, ?, ?, 'submitted', ?)
                        """)
                .params(id, template, release, region)
                .param(previous)
                .param(officer)
                .update();
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
                .simulated(row.getBoolean("simulated"))
                .cost(cost(row.getString("cost")))
                .templateCost(cost(row.getString("template_cost")))
                .release(row.getObject("release_id", UUID.class))
                .state(Join.StateEnum.fromValue(row.getString("state")))
                .reason(row.getString("reason"))
                .createdAt(row.getObject("created_at", OffsetDateTime.class))
                .decidedAt(row.getObject("decided_at", OffsetDateTime.class))
                .previous(row.getObject("previous", UUID.class))
                .update(offer(row));
    }

    private @Nullable ServiceCost cost(@Nullable String value) {
        return value == null ? null : json.readValue(value, ServiceCost.class);
    }

    private static @Nullable JoinOffer offer(ResultSet row) throws SQLException {
        UUID newer = row.getObject("newer", UUID.class);
        return newer == null
                ? null
                : new JoinOffer(newer, row.getObject("offered_at", OffsetDateTime.class))
                        .documentVersion(row.getString("document_version"));
    }
}
