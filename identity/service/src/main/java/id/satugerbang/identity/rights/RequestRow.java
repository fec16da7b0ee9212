package id.satugerbang.identity.rights;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request.
 *
 * @param kind as in the contract
 * @param attributes keys that it is about
 * @param note the citizen's own words, encrypted
 * @param doneAt absent while it is open
 */
record RequestRow(
        UUID id,
        String subject,
        String kind,
        Set<String> attributes,
        byte @Nullable [] note,
        Instant at,
        Instant dueAt,
        @Nullable Instant doneAt) {}
