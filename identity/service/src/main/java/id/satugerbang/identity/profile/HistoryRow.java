package id.satugerbang.identity.profile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One change of one attribute, its value still encrypted. */
record HistoryRow(
        long id,
        String attribute,
        String change,
        byte @Nullable [] ciphertext,
        @Nullable String source,
        @Nullable String verifiedBy,
        String actor,
        Instant at) {}
