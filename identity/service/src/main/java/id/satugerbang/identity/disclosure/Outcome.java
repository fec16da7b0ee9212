package id.satugerbang.identity.disclosure;

/** A decision whose row is durable. */
record Outcome(Decision decision, long seq) {}
