package id.satugerbang.registry.release.application;

import id.satugerbang.registry.release.model.Release;
import org.jspecify.annotations.Nullable;

/**
 * A release as it is kept.
 *
 * @param serviceId key of its service
 * @param version grows with each change
 * @param revision last change of the route table that it took part in
 */
public record StoredRelease(
        Release release,
        long serviceId,
        int version,
        @Nullable Long revision,
        @Nullable String documentVersion,
        Milestones milestones) {}
