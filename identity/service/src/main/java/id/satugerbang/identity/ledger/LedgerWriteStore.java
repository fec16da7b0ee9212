package id.satugerbang.identity.ledger;

import id.satugerbang.identity.canonical.Sha256;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Rows and chain ends in PostgreSQL, several citizens at once. */
@Repository
class LedgerWriteStore {

    private static final String MAKE_ENDS = """
            insert into ledger_head (subject, seq, hash)
            select subject, 0, ? from unnest(?) as subject on conflict (subject) do nothing
            """;
    private static final String LOCK_ENDS = """
            select subject, seq, hash from ledger_head where subject = any(?) order by subject for update
            """;
    private static final String INSERT = """
            insert into ledger_entry (subject, seq, at, kind, service, operation, release, purpose, attributes, code,
              member, channel, officer, trace_id, prev, hash, act, agency)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String MOVE_ENDS = """
            update ledger_head set seq = moved.seq, hash = moved.hash
            from unnest(?, ?, ?) as moved (subject, seq, hash) where ledger_head.subject = moved.subject
            """;

    private final JdbcTemplate database;

    LedgerWriteStore(JdbcTemplate database) {
        this.database = database;
    }

    /** Locks the ends in one order everywhere, so that two writers never wait for each other. */
    Map<String, ChainEnd> lockEnds(SortedSet<String> subjects) {
        String[] names = subjects.toArray(String[]::new);
        database.update(MAKE_ENDS, statement -> {
            statement.setBytes(1, Sha256.zeros());
            setTexts(statement, 2, names);
        });
        Map<String, ChainEnd> ends = new HashMap<>();
        database.query(LOCK_ENDS, statement -> setTexts(statement, 1, names), row -> {
            ends.put(row.getString(1), new ChainEnd(row.getLong(2), row.getBytes(3)));
        });
        return ends;
    }

    void insert(List<LedgerEntry> entries) {
        database.batchUpdate(INSERT, entries, entries.size(), LedgerWriteStore::set);
    }

    void moveEnds(SortedMap<String, ChainEnd> ends) {
        Object[] seqs = ends.values().stream().map(ChainEnd::seq).toArray();
        byte[][] hashes = ends.values().stream().map(ChainEnd::hash).toArray(byte[][]::new);
        database.update(MOVE_ENDS, statement -> {
            setTexts(statement, 1, ends.keySet().toArray(String[]::new));
            statement.setArray(2, statement.getConnection().createArrayOf("bigint", seqs));
            statement.setArray(3, statement.getConnection().createArrayOf("bytea", hashes));
        });
    }

    private static void set(PreparedStatement statement, LedgerEntry entry) throws SQLException {
        NewEntry fact = entry.fact();
        statement.setString(1, fact.subject());
        statement.setLong(2, entry.seq());
        statement.setTimestamp(3, Timestamp.from(fact.at()));
        statement.setString(4, entry.kind());
        statement.setString(5, fact.service());
        statement.setString(6, fact.operation());
        statement.setObject(7, fact.release());
        statement.setString(8, fact.purpose());
        setTexts(statement, 9, fact.attributes().toArray(String[]::new));
        statement.setString(10, fact.code());
        statement.setObject(11, fact.member());
        statement.setString(12, fact.channel());
        statement.setString(13, fact.officer());
        statement.setString(14, fact.traceId());
        statement.setBytes(15, entry.prev());
        statement.setBytes(16, entry.hash());
        @Nullable Assistance assistance = fact.assistance();
        statement.setString(17, assistance == null ? null : assistance.act());
        statement.setString(18, assistance == null ? null : assistance.agency());
    }

    private static void setTexts(PreparedStatement statement, int at, String[] texts) throws SQLException {
        statement.setArray(at, statement.getConnection().createArrayOf("text", texts));
    }
}
