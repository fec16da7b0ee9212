package id.satugerbang.identity.consent;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that a citizen has read.
 *
 * @param consent what came of it; absent before the decision
 */
record Offer(
        ConsentDocument document, Instant readAt, @Nullable UUID consent) {}
