package id.satugerbang.registry.release.application;

import id.satugerbang.registry.release.model.ReleaseKey;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A draft about to be kept.
 *
 * @param serviceId key of its service
 * @param documentVersion version that its document gives itself
 * @param officer subject of who uploads it
 * @param template template that it is derived from
 */
public record NewDraft(
        ReleaseKey key,
        long serviceId,
        @Nullable String documentVersion,
        String officer,
        @Nullable UUID template) {}
