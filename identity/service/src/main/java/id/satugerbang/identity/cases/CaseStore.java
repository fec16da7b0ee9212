package id.satugerbang.identity.cases;

import id.satugerbang.identity.web.Page;
import id.satugerbang.identity.web.TimeCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Applications in PostgreSQL. */
@Repository
class CaseStore {

    private static final String PUT = """
            insert into citizen_case (id, subject, member, service, operation, release, receipt_index, receipt, status, state,
              submitted_at, updated_at, decided_at, promise_duration, promise_working_days)
            values (:id, :subject, :member, :service, :operation, :release, :index, :receipt, :status, :state,
              :submitted, :updated, :decided, :duration, :working_days)
            on conflict (subject, receipt_index) do update set status = excluded.status, state = excluded.state,
              updated_at = excluded.updated_at,
              decided_at = case when excluded.decided_at is null then null
                else coalesce(citizen_case.decided_at, excluded.decided_at) end
            where citizen_case.updated_at <= excluded.updated_at
            """;
    private static final String PAGE = """
            select * from citizen_case
            where subject = :subject and (submitted_at, id) < (:at, :id)
              and (cast(:service as text) is null or service = :service)
              and (cast(:open as boolean) is null or (decided_at is null) = :open)
            order by submitted_at desc, id desc limit :limit
            """;

    private final JdbcClient database;

    CaseStore(JdbcClient database) {
        this.database = database;
    }

    Optional<CaseRow> find(String subject, byte[] receiptIndex) {
        return database.sql("select * from citizen_case where subject = :subject and receipt_index = :index")
                .param("subject", subject)
                .param("index", receiptIndex)
                .query((row, number) -> row(row))
                .optional();
    }

    List<CaseRow> all(String subject) {
        return database.sql("select * from citizen_case where subject = ?")
                .param(subject)
                .query((row, number) -> row(row))
                .list();
    }

    /** Adds the case, or changes its status where what is known is not newer. */
    void put(CaseRow row) {
        Promise promise = row.promise();
        database.sql(PUT)
                .param("id", row.id())
                .param("subject", row.subject())
                .param("member", row.member())
                .param("service", row.service())
                .param("operation", row.operation())
                .param("release", row.release())
                .param("index", row.receiptIndex())
                .param("receipt", row.receipt())
                .param("status", row.status())
                .param("state", row.state().wire())
                .param("submitted", Timestamp.from(row.submittedAt()))
                .param("updated", Timestamp.from(row.updatedAt()))
                .param("decided", row.decidedAt() == null ? null : Timestamp.from(row.decidedAt()))
                .param("duration", promise == null ? null : promise.duration())
                .param("working_days", promise == null ? null : promise.workingDays())
                .update();
    }

    List<CaseRow> page(String subject, @Nullable String service, @Nullable Boolean open, TimeCursor after) {
        return database.sql(PAGE)
                .param("subject", subject)
                .param("service", service)
                .param("open", open)
                .param("at", Timestamp.from(after.at()))
                .param("id", after.id())
                .param("limit", Page.SIZE + 1)
                .query((row, number) -> row(row))
                .list();
    }

    private static CaseRow row(ResultSet row) throws SQLException {
        String duration = row.getString("promise_duration");
        return new CaseRow(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getObject("member", UUID.class),
                row.getString("service"),
                row.getString("operation"),
                row.getObject("release", UUID.class),
                row.getBytes("receipt_index"),
                row.getBytes("receipt"),
                row.getBytes("status"),
                CaseState.ofWire(row.getString("state")),
                row.getTimestamp("submitted_at").toInstant(),
                row.getTimestamp("updated_at").toInstant(),
                instant(row.getTimestamp("decided_at")),
                duration == null ? null : new Promise(duration, row.getBoolean("promise_working_days")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
