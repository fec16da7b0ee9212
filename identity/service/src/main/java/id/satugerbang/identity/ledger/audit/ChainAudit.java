package id.satugerbang.identity.ledger.audit;

import id.satugerbang.identity.ledger.ChainCheck;
import id.satugerbang.identity.ledger.ChainFault;
import id.satugerbang.identity.ledger.LedgerEntry;
import id.satugerbang.identity.ledger.LedgerRows;
import id.satugerbang.identity.ledger.checkpoint.Leaf;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Goes through rows, noted ends and checkpointed ends side by side, citizen by citizen. */
final class ChainAudit {

    private static final String ENTRIES =
            "select " + LedgerRows.COLUMNS + " from identity.ledger_entry order by subject collate \"C\", seq";
    private static final String HEADS =
            "select subject, seq, hash from identity.ledger_head where seq > 0 order by subject collate \"C\"";
    private static final String LEAVES =
            "select subject, seq, hash from identity.ledger_leaf order by subject collate \"C\", n";

    private final Connection connection;
    private final Report report;

    ChainAudit(Connection connection, Report report) {
        this.connection = connection;
        this.report = report;
    }

    void run() throws SQLException {
        try (Rows<LedgerEntry> entries = new Rows<>(connection, ENTRIES, LedgerRows::read);
                Rows<Leaf> heads = new Rows<>(connection, HEADS, ChainAudit::leaf);
                Rows<Leaf> leaves = new Rows<>(connection, LEAVES, ChainAudit::leaf)) {
            for (String subject = next(entries, heads, leaves);
                    subject != null;
                    subject = next(entries, heads, leaves)) {
                citizen(subject, entries, heads, leaves);
            }
        }
    }

    private void citizen(String subject, Rows<LedgerEntry> entries, Rows<Leaf> heads, Rows<Leaf> leaves)
            throws SQLException {
        Map<Long, byte[]> signed = new HashMap<>();
        long last = 0;
        for (Leaf leaf = own(subject, leaves); leaf != null; leaf = own(subject, leaves)) {
            signed.put(leaf.seq(), leaf.hash());
            last = Math.max(last, leaf.seq());
            leaves.advance();
        }
        ChainCheck chain = new ChainCheck();
        Optional<ChainCheck.Finding> finding = along(subject, entries, chain, signed);
        @Nullable Leaf head = own(subject, heads);
        if (head != null) {
            heads.advance();
        }
        long checkpointed = last;
        finding.or(() -> head == null ? chain.end(0, new byte[0]) : chain.end(head.seq(), head.hash()))
                .or(() -> checkpointed > chain.rows()
                        ? Optional.of(new ChainCheck.Finding(ChainFault.TRUNCATED, chain.rows() + 1))
                        : Optional.empty())
                .ifPresent(found -> report.fault(subject, found));
        report.citizen(chain.rows());
    }

    /** Reads all rows of the citizen; what follows the first fault is not judged. */
    private static Optional<ChainCheck.Finding> along(
            String subject, Rows<LedgerEntry> entries, ChainCheck chain, Map<Long, byte[]> signed) throws SQLException {
        Optional<ChainCheck.Finding> first = Optional.empty();
        for (LedgerEntry row = entries.peek();
                row != null && row.fact().subject().equals(subject);
                row = entries.peek()) {
            if (first.isEmpty()) {
                first = chain.next(row);
            }
            byte[] hash = signed.get(row.seq());
            if (first.isEmpty() && hash != null && !Arrays.equals(hash, row.hash())) {
                first = Optional.of(new ChainCheck.Finding(ChainFault.CHECKPOINT_DIFFERS, row.seq()));
            }
            entries.advance();
        }
        return first;
    }

    private static @Nullable String next(Rows<LedgerEntry> entries, Rows<Leaf> heads, Rows<Leaf> leaves) {
        LedgerEntry entry = entries.peek();
        return Stream.of(
                        Optional.ofNullable(entry).map(row -> row.fact().subject()),
                        Optional.ofNullable(heads.peek()).map(Leaf::subject),
                        Optional.ofNullable(leaves.peek()).map(Leaf::subject))
                .flatMap(Optional::stream)
                .min(String::compareTo)
                .orElse(null);
    }

    private static @Nullable Leaf own(String subject, Rows<Leaf> rows) {
        Leaf leaf = rows.peek();
        return leaf != null && leaf.subject().equals(subject) ? leaf : null;
    }

    static Leaf leaf(ResultSet row) throws SQLException {
        return new Leaf(row.getString(1), row.getLong(2), row.getBytes(3));
    }
}
