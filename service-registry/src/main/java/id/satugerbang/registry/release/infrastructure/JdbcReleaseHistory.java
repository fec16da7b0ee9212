package id.satugerbang.registry.release.infrastructure;

import id.satugerbang.api.registry.model.LocalizedText;
import id.satugerbang.registry.release.application.AuditRow;
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
                r.document_version, s.name_id, s.name_en, a.name_id as agency_name_id, a.name_en as agency_name_en,
                (select j.id from template_join j where j.release_id = r.id) as join_id
            from release r join service s on s.id = r.service_id join agency a on a.alias = s.agency
            where r.state = 'submitted' and (r.submitted_at, r.id) > (:at, :id)
            order by r.submitted_at, r.id limit :most
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

    private static WaitingRelease waiting(ResultSet row, int number) throws SQLException {
        StoredRelease stored = ReleaseRows.stored(row, number);
        Instant submitted = Objects.requireNonNull(stored.milestones().submittedAt());
        return new WaitingRelease(
                stored,
                new LocalizedText(row.getString("agency_name_id")).en(row.getString("agency_name_en")),
                new LocalizedText(row.getString("name_id")).en(row.getString("name_en")),
                new WaitingRelease.Position(submitted, stored.release().key().id()),
                row.getObject("join_id", UUID.class));
    }
}
