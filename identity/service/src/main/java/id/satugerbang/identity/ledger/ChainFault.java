package id.satugerbang.identity.ledger;

import java.util.Locale;

/** How somebody changed a chain. */
public enum ChainFault {
    /** A row does not fit its hash, or its hash does not fit the row before. */
    ALTERED,
    /** A number is missing between two rows. */
    REMOVED,
    /** A row follows another one than it was written after. */
    REORDERED,
    /** Rows at the end are missing. */
    TRUNCATED,
    /** There are rows, or a hash, that the noted end of the chain does not know. */
    HEAD_DIFFERS,
    /** A signed checkpoint says otherwise. */
    CHECKPOINT_DIFFERS;

    /** The name in the contract. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
