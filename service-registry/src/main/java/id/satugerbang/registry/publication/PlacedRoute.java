package id.satugerbang.registry.publication;

/**
 * A prepared route and the service whose route it becomes.
 *
 * @param serviceId key of the service
 */
public record PlacedRoute(long serviceId, PreparedRoute prepared) {}
