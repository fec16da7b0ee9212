package id.satugerbang.gateway.policy;

import id.satugerbang.gateway.route.RateLimit;

/** One limit as it applies to one call. @param bucket name of what the call is counted in */
record Quota(RateLimit limit, String bucket) {

    /** Name in {@code RateLimit} and {@code RateLimit-Policy}. */
    String name() {
        return switch (limit.key()) {
            case CITIZEN -> "citizen";
            case CLIENT -> "client";
            case SERVICE -> "service";
        };
    }
}
