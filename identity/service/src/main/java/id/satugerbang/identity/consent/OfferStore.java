package id.satugerbang.identity.consent;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which requests citizens have read. */
@Repository
class OfferStore {

    private static final String TEXT = """
            insert into consent_text (hash, document, recorded_at) values (:hash, :document, :now)
            on conflict (hash) do nothing
            """;
    private static final String READ = """
            insert into consent_offer (subject, text_hash, read_at) values (:subject, :hash, :now)
            on conflict (subject, text_hash) do update set read_at = excluded.read_at, decided_at = null, consent = null
            """;
    private static final String FIND = """
            select t.document, o.read_at, o.consent from consent_offer o join consent_text t on t.hash = o.text_hash
            where o.subject = :subject and o.text_hash = :hash
            """;
    private static final String DECIDE = """
            update consent_offer set decided_at = :now, consent = :consent
            where subject = :subject and text_hash = :hash and consent is null
            """;

    private final JdbcClient database;
    private final ConsentDocuments documents;

    OfferStore(JdbcClient database, ConsentDocuments documents) {
        this.database = database;
        this.documents = documents;
    }

    /** Notes that the citizen has the document before the eyes. */
    void read(String subject, ConsentDocument document, byte[] hash, Instant now) {
        database.sql(TEXT)
                .param("hash", hash)
                .param("document", document.canonical())
                .param("now", Timestamp.from(now))
                .update();
        database.sql(READ)
                .param("subject", subject)
                .param("hash", hash)
                .param("now", Timestamp.from(now))
                .update();
    }

    Optional<Offer> find(String subject, byte[] hash) {
        return database.sql(FIND)
                .param("subject", subject)
                .param("hash", hash)
                .query((row, number) -> new Offer(
                        documents.read(row.getString("document")),
                        row.getTimestamp("read_at").toInstant(),
                        row.getObject("consent", UUID.class)))
                .optional();
    }

    /** Forgets what the citizen has read. */
    void forget(String subject) {
        database.sql("delete from consent_offer where subject = ?")
                .param(subject)
                .update();
    }

    /** Uses the reading up; false where that was done before. */
    boolean decide(String subject, byte[] hash, UUID consent, Instant now) {
        return database.sql(DECIDE)
                        .param("subject", subject)
                        .param("hash", hash)
                        .param("consent", consent)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }
}
