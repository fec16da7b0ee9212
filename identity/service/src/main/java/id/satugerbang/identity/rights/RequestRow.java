package id.satugerbang.identity.rights;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param kind as in the contract
 * @param state as in the contract
 * @param attributes keys that it is about
 * @param note the citizen's own words, encrypted
 * @param doneAt absent while it is open
 * @param channel how it was asked for
 * @param runAt when an erasure that waits is done
 * @param officer who wrote it down for the citizen; absent where the citizen did
 */
record RequestRow(
        UUID id,
        String subject,
        String kind,
        String state,
        Set<String> attributes,
        byte @Nullable [] note,
        Instant at,
        Instant dueAt,
        @Nullable Instant doneAt,
        String channel,
        @Nullable String officer,
        @Nullable Instant runAt) {}
