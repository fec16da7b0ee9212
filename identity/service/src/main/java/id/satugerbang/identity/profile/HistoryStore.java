package id.satugerbang.identity.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Changes of profiles in PostgreSQL. */
@Repository
class HistoryStore {

    private static final String INSERT = """
            insert into profile_history (subject, attribute, change, ciphertext, source, verified_by, actor, at)
            values (:subject, :attribute, :change, :ciphertext, :source, :verified_by, :actor, :at)
            """;
    private static final String PAGE = """
            select id, attribute, change, ciphertext, source, verified_by, actor, at from profile_history
            where subject = :subject and id < :before and (cast(:attribute as text) is null or attribute = :attribute)
            order by id desc limit :limit
            """;

    private final JdbcClient database;

    HistoryStore(JdbcClient database) {
        this.database = database;
    }

    /** @param change as in the contract; {@code ciphertext} is absent where the value was removed */
    void add(
            String subject,
            String attribute,
            String change,
            byte @Nullable [] ciphertext,
            Provenance provenance,
            Instant at) {
        database.sql(INSERT)
                .param("subject", subject)
                .param("attribute", attribute)
                .param("change", change)
                .param("ciphertext", ciphertext)
                .param("source", ciphertext == null ? null : provenance.source())
                .param("verified_by", provenance.proof())
                .param("actor", provenance.actor().wire())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Drops the remembered values of these attributes; that there were changes stays. */
    void forget(String subject, Set<String> attributes) {
        database.sql(
                        "update profile_history set ciphertext = null, source = null where subject = ? and attribute = any(?)")
                .params(subject, attributes.toArray(String[]::new))
                .update();
    }

    /** The newest changes with an id below {@code before}. */
    List<HistoryRow> page(String subject, @Nullable String attribute, long before, int limit) {
        return database.sql(PAGE)
                .param("subject", subject)
                .param("attribute", attribute)
                .param("before", before)
                .param("limit", limit)
                .query((row, number) -> row(row))
                .list();
    }

    private static HistoryRow row(ResultSet row) throws SQLException {
        return new HistoryRow(
                row.getLong("id"),
                row.getString("attribute"),
                row.getString("change"),
                row.getBytes("ciphertext"),
                row.getString("source"),
                row.getString("verified_by"),
                row.getString("actor"),
                row.getTimestamp("at").toInstant());
    }
}
