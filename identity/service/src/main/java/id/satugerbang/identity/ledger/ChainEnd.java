package id.satugerbang.identity.ledger;

/** Where a citizen's chain ends. */
record ChainEnd(long seq, byte[] hash) {}
