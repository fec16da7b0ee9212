package id.satugerbang.registry.release.infrastructure;

import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.registry.release.application.AuditRow;
import id.satugerbang.registry.release.application.DecidedRelease;
import id.satugerbang.registry.release.application.DecisionFilter;
import id.satugerbang.registry.release.application.ReleaseHistory;
import id.satugerbang.registry.release.application.StoredRelease;
import id.satugerbang.registry.release.application.WaitingRelease;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Audit trail and review queue in PostgreSQL. */
@Repository
class JdbcReleaseHistory implements ReleaseHistory {

    private static final String WAITING = """
            select r.id, s.agency, s.slug, r.state, r.submitted_by, r.service_id, r.version, r.revision, r.created_at,
                r.submitted_at, r.published_at, r.deprecated_at, r.sunset_at, r.feedback_until, r.successor, r.template,
                r.document_version, s.name_id, s.name_en, s.sector, s.region, s.simulated, a.name_id as agency_name_id,
                a.name_en as agency_name_en, (select j.id from template_join j where j.release_id = r.id) as join_id
            from release r join service s on s.id = r.service_id join agency a on a.alias = s.agency
            where r.state = 'submitted' and (r.submitted_at, r.id) > (:at, :id)
            order by r.submitted_at, r.id limit :most
            """;

    /** The newest decision of a release is the one that no later one follows. */
    private static final String DECIDED = """
            select t.id as position, t.at as decided_at, t.name as decision, t.actor, t.reason, r.id, s.agency, s.slug, r.state,
                r.submitted_by, r.service_id, r.version, r.revision, r.created_at, r.submitted_at, r.published_at,
                r.deprecated_at, r.sunset_at, r.feedback_until, r.successor, r.template, r.document_version, s.name_id,
                s.name_en, s.region, a.name_id as agency_name_id, a.name_en as agency_name_en,
                (select j.id from template_join j where j.release_id = r.id) as join_id
            from transition t join release r on r.id = t.release_id join service s on s.id = r.service_id
            join agency a on a.alias = s.agency
            where t.name in ('approve', 'reject', 'publish', 'suspend', 'resume')
                and r.state <> 'discarded'
                and (:before::bigint is null or t.id < :before)
                and (:own::text is null or t.actor = :own)
                and (:state::text is null or r.state = :state)
                and (:words::text is null or fold(s.name_id) like '%' || fold(:words::text) || '%'
                    or fold(a.name_id) like '%' || fold(:words::text) || '%'
                    or s.agency || '/' || s.slug like '%' || lower(:words::text) || '%')
                and not exists (
                    select 1 from transition later where later.release_id = t.release_id and later.id > t.id
                        and later.name in ('approve', 'reject', 'publish', 'suspend', 'resume'))
            order by t.id desc limit :most
            """;

    private final JdbcClient database;

    JdbcReleaseHistory(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<AuditRow> trail(UUID release) {
        return database.sql("""
                        select at, name, from_state, to_state, actor, reason, revision from transition
                        where release_id = ? order by id limit 1000
                        """)
                .param(release)
                .query((row, number) -> new AuditRow(
                        row.getTimestamp("at").toInstant(),
                        row.getString("name"),
                        row.getString("from_state"),
                        row.getString("to_state"),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getObject("revision", Long.class)))
                .list();
    }

    @Override
    public List<WaitingRelease> waiting(WaitingRelease.@Nullable Position after, int most) {
        WaitingRelease.Position from =
                after == null ? new WaitingRelease.Position(Instant.EPOCH, new UUID(0, 0)) : after;
        return database.sql(WAITING)
                .param("at", from.submittedAt().atOffset(ZoneOffset.UTC))
                .param("id", from.release())
                .param("most", most)
                .query(JdbcReleaseHistory::waiting)
                .list();
    }

    @Override
    public long countWaiting() {
        return database.sql("select count(*) from release where state = 'submitted'")
                .query(Long.class)
                .single();
    }

    @Override
    public List<DecidedRelease> decided(DecisionFilter filter, String caller, @Nullable Long before, int most) {
        String words = filter.words() == null
                ? null
                : filter.words().replaceAll("[%_\\\\]", " ").strip();
        return database.sql(DECIDED)
                .param("words", words)
                .param("state", filter.state())
                .param("own", filter.own() ? caller : null)
                .param("before", before)
                .param("most", most)
                .query(JdbcReleaseHistory::decided)
                .list();
    }

    private static DecidedRelease decided(ResultSet row, int number) throws SQLException {
        AuditRow decision = new AuditRow(
                row.getTimestamp("decided_at").toInstant(),
                row.getString("decision"),
                null,
                row.getString("state"),
                row.getString("actor"),
                row.getString("reason"),
                null);
        return new DecidedRelease(
                ReleaseRows.stored(row, number),
                text(row, "agency_name"),
                text(row, "name"),
                row.getString("region"),
                decision,
                row.getLong("position"));
    }

    private static LocalizedText text(ResultSet row, String column) throws SQLException {
        return new LocalizedText(row.getString(column + "_id")).en(row.getString(column + "_en"));
    }

    private static WaitingRelease waiting(ResultSet row, int number) throws SQLException {
        StoredRelease stored = ReleaseRows.stored(row, number);
        Instant submitted = Objects.requireNonNull(stored.milestones().submittedAt());
        return new WaitingRelease(
                stored,
                text(row, "agency_name"),
                text(row, "name"),
                new WaitingRelease.Position(submitted, stored.release().key().id()),
                row.getString("sector"),
                row.getString("region"),
                row.getBoolean("simulated"));
    }
}
