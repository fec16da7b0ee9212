package id.satugerbang.identity.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which rows a citizen wants to see. */
record LedgerFilter(
        @Nullable String service,
        @Nullable String kind,
        @Nullable String attribute,
        @Nullable Instant from,
        @Nullable Instant to) {

    static final LedgerFilter EVERYTHING = new LedgerFilter(null, null, null, null, null);
}
