package id.satugerbang.registry.publication;

/**
 * One change of the route table on its way to Redis.
 *
 * @param service {@code agency/service}
 * @param op {@code put} or {@code remove}
 * @param route the route as JSON; empty on {@code remove}
 */
record OutboxEntry(long revision, String service, String op, String route) {}
