package id.satugerbang.gateway.policy;

import id.satugerbang.gateway.route.RateLimit;

/**
 * One limit as it applies to one call.
 *
 * @param name in {@code RateLimit} and {@code RateLimit-Policy}
 * @param bucket name of what the call is counted in: service, whose calls count together, and window
 */
record Quota(RateLimit limit, String name, String bucket) {}
