package id.satugerbang.identity.counter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time codes and wrong guesses in PostgreSQL. */
@Repository
class CodeStore {

    private static final String PUT = """
            insert into counter_code (code, subject, expires_at) values (:code, :subject, :expires)
            on conflict (subject) do update set code = excluded.code, officer = null, expires_at = excluded.expires_at
            """;
    private static final String USE = """
            update counter_code set officer = :officer
            where code = :code and expires_at > :now and (officer is null or officer = :officer)
            returning subject
            """;
    private final JdbcClient database;

    CodeStore(JdbcClient database) {
        this.database = database;
    }

    /** Gives the citizen a code; the one before is void. */
    void put(byte[] code, String subject, Instant expires) {
        database.sql(PUT)
                .param("code", code)
                .param("subject", subject)
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** Whose code it is; from now on it is good for this officer only. */
    Optional<String> use(byte[] code, String officer, Instant now) {
        return database.sql(USE)
                .param("code", code)
                .param("officer", officer)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    void miss(String who, Instant at) {
        database.sql("insert into counter_miss (officer, at) values (?, ?)")
                .params(who, Timestamp.from(at))
                .update();
    }

    /** The times of the latest so many wrong guesses, newest first. */
    List<Instant> missesSince(String who, Instant since, int most) {
        return database.sql("select at from counter_miss where officer = ? and at > ? order by at desc limit ?")
                .params(who, Timestamp.from(since), most)
                .query((row, number) -> row.getTimestamp(1).toInstant())
                .list();
    }

    /** Drops what is good for nothing any more. */
    void forget(Instant misses, Instant codes) {
        database.sql("delete from counter_miss where at < ?")
                .param(Timestamp.from(misses))
                .update();
        database.sql("delete from counter_code where expires_at < ?")
                .param(Timestamp.from(codes))
                .update();
    }

    void forget(String subject) {
        database.sql("delete from counter_code where subject = ?")
                .param(subject)
                .update();
    }
}
