package id.satugerbang.identity.signin;

import id.satugerbang.identity.web.TimeCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sign-ins in PostgreSQL. */
@Repository
class SignInStore {

    private static final String FAILED = "login_failed";

    private static final String WANTED = """
            select wanted.* from (values (cast(:id as uuid), :subject, cast(:at as timestamptz), :kind, :client,
                cast(:ip as text), cast(:now as timestamptz))) as wanted (id, subject, at, kind, client, ip, recorded_at)
            where not exists (select from account_erasure erased
              where erased.subject = wanted.subject and (erased.done_at is null or not erased.kept))
            """;
    private static final String INSERT =
            "insert into sign_in (id, subject, at, kind, client, ip, recorded_at) select * from (" + WANTED
                    + ") as one ";
    private static final String ONCE = INSERT + "on conflict (id) do nothing";

    /** A row of the last hour counts another failure like it; after twenty rows, any. */
    private static final String FOLD =
            """
            with fresh as (
              insert into sign_in_seen (id, at) values (cast(:id as uuid), cast(:now as timestamptz))
              on conflict do nothing returning id
            ), recent as (
              select s.id, s.client = :client and s.ip is not distinct from cast(:ip as text) as same
              from sign_in s where s.subject = :subject and s.kind = 'login_failed'
                and s.at > cast(:at as timestamptz) - interval '1 hour'
                and coalesce(s.first_at, s.at) > cast(:at as timestamptz) - interval '1 hour'
              order by same desc, s.at desc limit 20
            ), counted as (
              update sign_in s set times = s.times + 1, first_at = coalesce(s.first_at, s.at),
                at = greatest(s.at, cast(:at as timestamptz)), ip = case when recent.same then s.ip end
              from recent where s.id = recent.id and exists (select from fresh)
                and s.id = (select id from recent where same or (select count(*) from recent) = 20
                  order by same desc limit 1)
              returning s.id
            )
            """ + INSERT + "where exists (select from fresh) and not exists (select from counted)";

    private static final String PAGE = """
            select id, subject, at, kind, client, ip, times, first_at from sign_in
            where subject = :subject and (at, id) < (:at, :id)
            order by at desc, id desc limit :limit
            """;

    private final JdbcClient database;

    SignInStore(JdbcClient database) {
        this.database = database;
    }

    /**
     * Keeps those rows whose id is not there yet; of an account that is to be removed, or is removed, none. Failed sign-ins of
     * one hour are counted in one row, so that whoever guesses passwords fills nothing.
     */
    void add(List<SignInRow> rows, Instant now) {
        for (SignInRow row : rows) {
            database.sql(row.kind().equals(FAILED) ? FOLD : ONCE)
                    .param("id", row.id())
                    .param("subject", row.subject())
                    .param("at", Timestamp.from(row.at()))
                    .param("kind", row.kind())
                    .param("client", row.client())
                    .param("ip", row.ip())
                    .param("now", Timestamp.from(now))
                    .update();
        }
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
        @Nullable Timestamp first = row.getTimestamp("first_at");
        return new SignInRow(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getTimestamp("at").toInstant(),
                row.getString("kind"),
                row.getString("client"),
                row.getString("ip"),
                row.getInt("times"),
                first == null ? null : first.toInstant());
    }
}
