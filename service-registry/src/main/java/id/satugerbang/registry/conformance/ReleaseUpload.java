package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.publication.RouteSource;
import org.jspecify.annotations.Nullable;

/**
 * What the checks look at.
 *
 * @param source release, upload and document as the route would be compiled from them
 * @param before document of the release that callers know; absent for the first one
 */
public record ReleaseUpload(RouteSource source, @Nullable ApiDocument before) {

    ApiDocument document() {
        return source.document();
    }
}
