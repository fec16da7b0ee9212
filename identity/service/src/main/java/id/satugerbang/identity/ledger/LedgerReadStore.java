package id.satugerbang.identity.ledger;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of one citizen in PostgreSQL. */
@Repository
class LedgerReadStore {

    private static final String PAGE = "select " + LedgerRows.COLUMNS + """
             from ledger_entry
            where subject = :subject and seq < :before
              and (cast(:service as text) is null or service = :service)
              and (cast(:kind as text) is null or kind = :kind)
              and (cast(:attribute as text) is null or :attribute = any(attributes))
              and (cast(:from as timestamptz) is null or at >= :from)
              and (cast(:to as timestamptz) is null or at < :to)
            order by seq desc limit :limit
            """;
    private static final String AFTER = "select " + LedgerRows.COLUMNS + """
             from ledger_entry where subject = :subject and seq > :after order by seq limit :limit
            """;

    private final JdbcClient database;

    LedgerReadStore(JdbcClient database) {
        this.database = database;
    }

    /** Newest first, those before row {@code before}. */
    List<LedgerEntry> page(String subject, LedgerFilter filter, long before, int limit) {
        return database.sql(PAGE)
                .param("subject", subject)
                .param("before", before)
                .param("service", filter.service())
                .param("kind", filter.kind())
                .param("attribute", filter.attribute())
                .param("from", timestamp(filter.from()))
                .param("to", timestamp(filter.to()))
                .param("limit", limit)
                .query((row, number) -> LedgerRows.read(row))
                .list();
    }

    /** Oldest first, those after row {@code after}. */
    List<LedgerEntry> after(String subject, long after, int limit) {
        return database.sql(AFTER)
                .param("subject", subject)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> LedgerRows.read(row))
                .list();
    }

    Optional<ChainEnd> end(String subject) {
        return database.sql("select seq, hash from ledger_head where subject = ?")
                .param(subject)
                .query((row, number) -> new ChainEnd(row.getLong(1), row.getBytes(2)))
                .optional();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
