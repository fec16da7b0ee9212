package id.satugerbang.registry.publication;

/**
 * The route table changes in the running transaction.
 *
 * @param serviceId service whose route was put or removed
 * @param revision the new revision
 */
public record RouteChanged(long serviceId, long revision) {}
