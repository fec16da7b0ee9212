package id.satugerbang.identity.counter;

import id.satugerbang.support.caller.Assurance;
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

/** Assisted sessions in PostgreSQL. Every read names the officer, so that nobody uses another's session. */
@Repository
class SessionStore {

    private static final String READ = """
            select id, subject, officer, agency, channel, assurance, started_at, expires_at, ended_at
            from assisted_session where officer = :officer
            """;
    private static final String INSERT = """
            insert into assisted_session (id, subject, officer, agency, channel, assurance, started_at, expires_at)
            values (:id, :subject, :officer, :agency, :channel, :assurance, :started, :expires)
            """;

    private final JdbcClient database;

    SessionStore(JdbcClient database) {
        this.database = database;
    }

    void insert(SessionRow session) {
        database.sql(INSERT)
                .param("id", session.id())
                .param("subject", session.citizen())
                .param("officer", session.counter().officer())
                .param("agency", session.counter().agency())
                .param("channel", session.counter().channel())
                .param("assurance", session.assurance().acr())
                .param("started", Timestamp.from(session.startedAt()))
                .param("expires", Timestamp.from(session.expiresAt()))
                .update();
    }

    Optional<SessionRow> find(String officer, UUID id) {
        return database.sql(READ + " and id = :id")
                .param("officer", officer)
                .param("id", id)
                .query((row, number) -> row(row))
                .optional();
    }

    List<SessionRow> open(String officer, Instant now) {
        return database.sql(READ + " and ended_at is null and expires_at > :now order by started_at desc limit 100")
                .param("officer", officer)
                .param("now", Timestamp.from(now))
                .query((row, number) -> row(row))
                .list();
    }

    void end(UUID id, Instant now) {
        database.sql("update assisted_session set ended_at = ? where id = ? and ended_at is null")
                .params(Timestamp.from(now), id)
                .update();
    }

    void endAll(String citizen, Instant now) {
        database.sql("update assisted_session set ended_at = ? where subject = ? and ended_at is null")
                .params(Timestamp.from(now), citizen)
                .update();
    }

    private static SessionRow row(ResultSet row) throws SQLException {
        @Nullable Timestamp ended = row.getTimestamp("ended_at");
        return new SessionRow(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                new Counter(row.getString("officer"), row.getString("agency"), row.getString("channel")),
                Assurance.ofAcr(row.getString("assurance")),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
