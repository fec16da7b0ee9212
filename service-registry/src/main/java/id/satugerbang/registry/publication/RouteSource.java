package id.satugerbang.registry.publication;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.document.ApiDocument;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a route is compiled from.
 *
 * @param ending when it ends; absent where no end is announced
 * @param content the upload, with its upstreams and policy
 * @param document the OpenAPI document in it
 */
public record RouteSource(
        String agency,
        String service,
        UUID release,
        @Nullable Ending ending,
        ReleaseInput content,
        ApiDocument document) {

    /**
     * The announced end of a release.
     *
     * @param deprecatedAt since when it is announced
     * @param sunsetAt when it stops answering, where that is known
     */
    public record Ending(Instant deprecatedAt, @Nullable Instant sunsetAt) {}
}
