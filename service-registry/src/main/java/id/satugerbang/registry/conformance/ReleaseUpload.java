package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.publication.RouteSource;

/**
 * What the checks look at.
 *
 * @param source release, upload and document as the route would be compiled from them
 */
public record ReleaseUpload(RouteSource source) {

    ApiDocument document() {
        return source.document();
    }
}
