package id.satugerbang.registry.release.model;

import java.util.UUID;

/**
 * Which release of which service.
 *
 * @param agency alias of the agency
 * @param service slug of the service
 */
public record ReleaseKey(UUID id, String agency, String service) {}
