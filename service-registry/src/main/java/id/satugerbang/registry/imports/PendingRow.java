package id.satugerbang.registry.imports;

/** A row that is still to be worked through. */
record PendingRow(long number, String payload) {}
