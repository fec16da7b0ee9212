package id.satugerbang.registry.publication;

/**
 * One change of the route table on its way to Redis.
 *
 * @param service {@code agency/service}, or {@code agency/name} of a credential
 * @param op {@code put}, {@code remove} or {@code credential}
 * @param route the route or sealed credential as JSON; empty where it is gone
 */
record OutboxEntry(long revision, String service, String op, String route) {}
