package id.satugerbang.identity.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Accounts to remove in PostgreSQL; done ones stay as proof. */
@Repository
class AccountErasureStore {

    private static final String ASK = """
            insert into account_erasure (subject, asked_at) values (:subject, :now)
            on conflict (subject) do update set asked_at = excluded.asked_at, done_at = null
            """;

    private final JdbcClient database;

    AccountErasureStore(JdbcClient database) {
        this.database = database;
    }

    void ask(String subject, Instant now) {
        database.sql(ASK)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Oldest first. */
    List<String> open(int limit) {
        return database.sql("select subject from account_erasure where done_at is null order by asked_at limit ?")
                .param(limit)
                .query(String.class)
                .list();
    }

    /** True where it was open until now. */
    boolean done(String subject, boolean kept, Instant now) {
        return database.sql("update account_erasure set done_at = ?, kept = ? where subject = ? and done_at is null")
                        .params(Timestamp.from(now), kept, subject)
                        .update()
                > 0;
    }
}
