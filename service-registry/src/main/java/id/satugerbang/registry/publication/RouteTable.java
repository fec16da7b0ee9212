package id.satugerbang.registry.publication;

/**
 * What PostgreSQL holds, and Redis should hold.
 *
 * @param routes number of current routes
 */
record RouteTable(long revision, long routes) {}
