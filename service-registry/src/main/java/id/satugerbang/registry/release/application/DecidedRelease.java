package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.LocalizedText;

/**
 * A release and the last decision on it.
 *
 * @param position its place in the list
 */
public record DecidedRelease(
        StoredRelease stored,
        LocalizedText agency,
        LocalizedText service,
        String region,
        AuditRow decision,
        long position) {}
