package id.satugerbang.registry.publication;

/**
 * What PostgreSQL holds, and Redis should hold.
 *
 * @param routes number of current routes
 * @param credentials number of stored credentials
 */
record RouteTable(long revision, long routes, long credentials) {}
