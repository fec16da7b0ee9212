package id.satugerbang.identity.counter;

import id.satugerbang.support.caller.Assurance;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One assisted session: an officer acts with a citizen who is present. */
record SessionRow(
        UUID id,
        String citizen,
        Counter counter,
        Assurance assurance,
        Instant startedAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {

    boolean isOpen(Instant now) {
        return endedAt == null && now.isBefore(expiresAt);
    }
}
