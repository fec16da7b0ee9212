package id.satugerbang.identity.disclosure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request that has its row in the ledger.
 *
 * @param code why it was refused; absent for a disclosure
 */
record NotedRequest(
        RequestKey key,
        byte[] fingerprint,
        String citizen,
        long seq,
        @Nullable String code,
        Instant at) {}
