package id.satugerbang.identity.ledger;

import id.satugerbang.identity.canonical.Sha256;
import java.util.Arrays;
import java.util.Optional;

/**
 * Goes along the chain of one citizen, row by row in the order of their numbers, and finds the first that does not fit. Knows
 * nothing of the database, so that the service and an auditor check alike.
 */
public final class ChainCheck {

    private long rows;
    private byte[] last = Sha256.zeros();

    /** What is wrong. @param seq number of the row that is first wrong or missing */
    public record Finding(ChainFault fault, long seq) {}

    /** Looks at the next row; empty where it fits. */
    public Optional<Finding> next(LedgerEntry row) {
        long expected = rows + 1;
        if (row.seq() != expected) {
            return Optional.of(new Finding(row.seq() > expected ? ChainFault.REMOVED : ChainFault.REORDERED, expected));
        }
        if (!isWhole(row)) {
            return Optional.of(new Finding(ChainFault.ALTERED, expected));
        }
        if (!Arrays.equals(row.prev(), last)) {
            return Optional.of(new Finding(rows == 0 ? ChainFault.ALTERED : ChainFault.REORDERED, expected));
        }
        rows = expected;
        last = row.hash();
        return Optional.empty();
    }

    /** Compares what was seen with an end that was noted elsewhere; empty where it is exactly that. */
    public Optional<Finding> end(long seq, byte[] hash) {
        if (rows < seq) {
            return Optional.of(new Finding(ChainFault.TRUNCATED, rows + 1));
        }
        if (rows > seq) {
            return Optional.of(new Finding(ChainFault.HEAD_DIFFERS, seq + 1));
        }
        return Arrays.equals(last, hash) ? Optional.empty() : Optional.of(new Finding(ChainFault.HEAD_DIFFERS, seq));
    }

    /** Rows that fit so far. */
    public long rows() {
        return rows;
    }

    private static boolean isWhole(LedgerEntry row) {
        try {
            return Arrays.equals(row.hash(), row.computeHash());
        } catch (IllegalArgumentException noSuchRowWasEverWritten) {
            return false;
        }
    }
}
