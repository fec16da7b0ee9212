package id.satugerbang.identity.consent;

import id.satugerbang.identity.web.Page;
import id.satugerbang.identity.web.TimeCursor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions of citizens in PostgreSQL. */
@Repository
class ConsentStore {

    private static final String SELECT = """
            select c.id, c.subject, t.document, c.text_hash, c.state, c.attributes, c.decided_at, c.expires_at, c.ended_at,
              c.channel
            from consent c join consent_text t on t.hash = c.text_hash
            """;
    private static final String PAGE = SELECT + """
            where c.subject = any(:accounts) and (c.decided_at, c.id) < (:at, :id)
              and (cast(:service as text) is null or c.service = :service)
              and (cast(:state as text) is null
                or case when c.state = 'granted' and c.expires_at <= :now then 'expired' else c.state end = :state)
            order by c.decided_at desc, c.id desc limit :limit
            """;
    private static final String INSERT = """
            insert into consent (id, subject, service, purpose, text_hash, state, attributes, decided_at, expires_at, channel)
            values (:id, :subject, :service, :purpose, :hash, :state, string_to_array(:attributes, ' '), :at, :expires,
              :channel)
            """;
    private static final String REPLACED = """
            select id from consent where subject = :subject and service = :service and purpose = :purpose
              and state = 'granted' and id <> :id and attributes <@ string_to_array(:attributes, ' ')
            order by id for update
            """;

    private final JdbcClient database;
    private final ConsentDocuments documents;

    ConsentStore(JdbcClient database, ConsentDocuments documents) {
        this.database = database;
        this.documents = documents;
    }

    List<ConsentRow> page(
            List<String> accounts, @Nullable String service, @Nullable String state, TimeCursor after, Instant now) {
        return database.sql(PAGE)
                .param("accounts", accounts.toArray(String[]::new))
                .param("service", service)
                .param("state", state)
                .param("at", Timestamp.from(after.at()))
                .param("id", after.id())
                .param("now", Timestamp.from(now))
                .param("limit", Page.SIZE + 1)
                .query(this::row)
                .list();
    }

    /** Newest first. */
    List<ConsentRow> all(List<String> accounts, int limit) {
        return database.sql(
                        SELECT + "where c.subject = any(:accounts) order by c.decided_at desc, c.id desc limit :limit")
                .param("accounts", accounts.toArray(String[]::new))
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** One of the decisions of these accounts. */
    Optional<ConsentRow> find(List<String> accounts, UUID id) {
        return accounts.stream()
                .flatMap(account -> one(SELECT + "where c.subject = :subject and c.id = :id", account, id).stream())
                .findFirst();
    }

    /** The row, which nobody else changes until the transaction is over. */
    Optional<ConsentRow> lock(String subject, UUID id) {
        return one(SELECT + "where c.subject = :subject and c.id = :id for update of c", subject, id);
    }

    void insert(ConsentRow row) {
        database.sql(INSERT)
                .param("id", row.id())
                .param("subject", row.subject())
                .param("service", row.document().service())
                .param("purpose", row.document().purpose())
                .param("hash", row.textHash())
                .param("state", row.state())
                .param("attributes", joined(row.attributes()))
                .param("at", Timestamp.from(row.decidedAt()))
                .param("expires", row.expiresAt() == null ? null : Timestamp.from(row.expiresAt()))
                .param("channel", row.channel())
                .update();
    }

    /** Older consents of which nothing is left that {@code row} does not cover. */
    List<UUID> replacedBy(ConsentRow row) {
        return database.sql(REPLACED)
                .param("subject", row.subject())
                .param("service", row.document().service())
                .param("purpose", row.document().purpose())
                .param("id", row.id())
                .param("attributes", joined(row.attributes()))
                .query(UUID.class)
                .list();
    }

    /** What was granted for the purpose that a no is said to, which nobody else changes until the transaction is over. */
    List<ConsentRow> deniedBy(ConsentRow row) {
        return database.sql(SELECT + """
                        where c.subject = :subject and c.service = :service and c.purpose = :purpose and c.state = 'granted'
                        order by c.id for update of c
                        """)
                .param("subject", row.subject())
                .param("service", row.document().service())
                .param("purpose", row.document().purpose())
                .query(this::row)
                .list();
    }

    /** Consents of the citizen that were not taken back, which nobody else changes until the transaction is over. */
    List<UUID> granted(String subject) {
        return database.sql("select id from consent where subject = ? and state = 'granted' order by id for update")
                .param(subject)
                .query(UUID.class)
                .list();
    }

    void narrow(UUID id, Collection<String> attributes) {
        database.sql("update consent set attributes = string_to_array(:attributes, ' ') where id = :id")
                .param("attributes", joined(attributes))
                .param("id", id)
                .update();
    }

    void revoke(UUID id, Instant now) {
        database.sql("update consent set state = 'revoked', ended_at = :now where id = :id and state = 'granted'")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private Optional<ConsentRow> one(String sql, String subject, UUID id) {
        return database.sql(sql)
                .param("subject", subject)
                .param("id", id)
                .query(this::row)
                .optional();
    }

    private ConsentRow row(ResultSet row, int number) throws SQLException {
        return new ConsentRow(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                documents.read(row.getString("document")),
                row.getBytes("text_hash"),
                row.getString("state"),
                List.of((String[]) row.getArray("attributes").getArray()),
                row.getTimestamp("decided_at").toInstant(),
                instant(row.getTimestamp("expires_at")),
                instant(row.getTimestamp("ended_at")),
                row.getString("channel"));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }

    static String joined(Collection<String> attributes) {
        return String.join(" ", attributes);
    }
}
