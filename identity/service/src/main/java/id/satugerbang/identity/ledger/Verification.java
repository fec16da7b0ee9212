package id.satugerbang.identity.ledger;

import java.util.Optional;

/** What a check of one citizen's ledger came to. */
record Verification(long rows, Optional<ChainCheck.Finding> finding, Optional<CheckpointedEnd.Mark> checkpoint) {}
