package id.satugerbang.identity.signin;

import id.satugerbang.identity.web.TimeCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-ins in PostgreSQL. */
@Repository
class SignInStore {

    private static final String INSERT = """
            insert into sign_in (id, subject, at, kind, client, ip, recorded_at)
            select wanted.* from (values (cast(? as uuid), ?, cast(? as timestamptz), ?, ?, ?, cast(? as timestamptz)))
              as wanted (id, subject, at, kind, client, ip, recorded_at)
            where not exists (select from account_erasure erased
              where erased.subject = wanted.subject and (erased.done_at is null or not erased.kept))
            on conflict (id) do nothing
            """;
    private static final String PAGE = """
            select id, subject, at, kind, client, ip from sign_in
            where subject = :subject and (at, id) < (:at, :id)
            order by at desc, id desc limit :limit
            """;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    SignInStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Keeps those rows whose id is not there yet; of an account that is to be removed, or is removed, none. */
    void add(List<SignInRow> rows, Instant now) {
        batches.batchUpdate(INSERT, rows, Math.max(1, rows.size()), (statement, row) -> {
            statement.setObject(1, row.id());
            statement.setString(2, row.subject());
            statement.setTimestamp(3, Timestamp.from(row.at()));
            statement.setString(4, row.kind());
            statement.setString(5, row.client());
            statement.setString(6, row.ip());
            statement.setTimestamp(7, Timestamp.from(now));
        });
    }

    /** The newest sign-ins of one account that are older than the cursor. */
    List<SignInRow> page(String subject, TimeCursor after, int limit) {
        return database.sql(PAGE)
                .param("subject", subject)
                .param("at", Timestamp.from(after.at()))
                .param("id", after.id())
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    void forget(String subject) {
        database.sql("delete from sign_in where subject = ?").param(subject).update();
    }

    private static SignInRow row(ResultSet row) throws SQLException {
        return new SignInRow(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("client"),
                row.getString("ip"));
    }
}
