package id.satugerbang.registry.release.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said about a standard, and what the agency answered; who it was is told to nobody.
 *
 * @param version grows with each text that takes the place of the one before
 */
public record Said(
        UUID id,
        int version,
        Instant at,
        String text,
        @Nullable String answer,
        @Nullable Instant answeredAt) {}
