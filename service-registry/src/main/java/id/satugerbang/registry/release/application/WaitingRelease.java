package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.LocalizedText;
import java.time.Instant;
import java.util.UUID;

/**
 * A release that waits for a reviewer.
 *
 * @param simulated true where no real agency stands behind it
 */
public record WaitingRelease(
        StoredRelease stored,
        LocalizedText agency,
        LocalizedText service,
        Position position,
        String sector,
        String region,
        boolean simulated) {

    /** Its place in the queue. */
    public record Position(Instant submittedAt, UUID release) {}
}
