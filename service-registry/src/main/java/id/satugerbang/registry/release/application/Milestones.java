package id.satugerbang.registry.release.application;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has happened to a release, and what is about to.
 *
 * @param feedbackUntil until when the public can say something about its standard
 * @param successor the draft that was made from it when it was rejected
 * @param template template that it was derived from
 * @param join the join that brought it
 */
public record Milestones(
        Instant createdAt,
        @Nullable Instant submittedAt,
        @Nullable Instant publishedAt,
        @Nullable Instant deprecatedAt,
        @Nullable Instant sunsetAt,
        @Nullable Instant feedbackUntil,
        @Nullable UUID successor,
        @Nullable UUID template,
        @Nullable UUID join) {}
