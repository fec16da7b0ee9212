package id.satugerbang.registry.publication;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.document.ApiDocument;
import java.util.UUID;

/**
 * What a route is compiled from.
 *
 * @param content the upload, with its upstreams and policy
 * @param document the OpenAPI document in it
 */
public record RouteSource(
        String agency, String service, UUID release, boolean deprecated, ReleaseInput content, ApiDocument document) {}
