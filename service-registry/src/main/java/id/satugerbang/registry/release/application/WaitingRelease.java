package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.LocalizedText;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release that waits for a reviewer.
 *
 * @param join the join that brought it
 */
public record WaitingRelease(
        StoredRelease stored,
        LocalizedText agency,
        LocalizedText service,
        Position position,
        @Nullable UUID join) {

    /** Its place in the queue. */
    public record Position(Instant submittedAt, UUID release) {}
}
