package id.satugerbang.identity.counter;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Codes on printed receipts in PostgreSQL; only their keyed hash is kept. */
@Repository
class ReceiptStore {

    private static final String ENROL = """
            insert into assisted_account (subject, receipt, receipt_expires_at, officer, agency, channel, at)
            values (:subject, :receipt, :expires, :officer, :agency, :channel, :at)
            """;
    private static final String GOOD = """
             where receipt = :code and receipt_expires_at > :now
              and (visit_officer is null or (visit_officer = :officer and visit_until > :now))
            """;
    private static final String VISIT =
            "update assisted_account set visit_officer = :officer, visit_until = coalesce(visit_until, :until)" + GOOD
                    + " returning subject";
    private static final String USE_UP =
            "update assisted_account set receipt = null, visit_officer = null, visit_until = null" + GOOD
                    + " returning subject";
    private static final String REPLACE = """
            update assisted_account
            set receipt = :receipt, receipt_expires_at = :expires, visit_officer = null, visit_until = null
            where subject = :subject
            """;

    private final JdbcClient database;

    ReceiptStore(JdbcClient database) {
        this.database = database;
    }

    void enrol(String subject, byte[] receipt, Counter counter, Instant at, Instant expires) {
        database.sql(ENROL)
                .param("subject", subject)
                .param("receipt", receipt)
                .param("expires", Timestamp.from(expires))
                .param("officer", counter.officer())
                .param("agency", counter.agency())
                .param("channel", counter.channel())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Whose code it is; from now on it is good for this officer only, and until the visit is over. */
    Optional<String> visit(byte[] code, String officer, Instant now, Instant until) {
        return database.sql(VISIT)
                .param("code", code)
                .param("officer", officer)
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(until))
                .query(String.class)
                .optional();
    }

    /** Whose code it is; it is good for nothing any more. */
    Optional<String> useUp(byte[] code, String who, Instant now) {
        return database.sql(USE_UP)
                .param("code", code)
                .param("officer", who)
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    /** Whose code it is, where nobody has used it. */
    Optional<String> unused(byte[] code, Instant now) {
        return database.sql("select subject from assisted_account"
                        + " where receipt = ? and receipt_expires_at > ? and visit_officer is null")
                .params(code, Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    /** Gives the assisted account another code, the one before is void; false where it is no assisted account. */
    boolean replace(String subject, byte[] receipt, Instant expires) {
        return database.sql(REPLACE)
                        .param("subject", subject)
                        .param("receipt", receipt)
                        .param("expires", Timestamp.from(expires))
                        .update()
                == 1;
    }

    boolean isAssisted(String subject) {
        return database.sql("select exists (select from assisted_account where subject = ?)")
                .param(subject)
                .query(Boolean.class)
                .single();
    }

    void forget(String subject) {
        database.sql("delete from assisted_account where subject = ?")
                .param(subject)
                .update();
    }
}
