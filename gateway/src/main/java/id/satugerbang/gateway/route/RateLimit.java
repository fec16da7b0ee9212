package id.satugerbang.gateway.route;

import java.time.Duration;

/**
 * At most so many calls in a time, for each of those that are told apart by the key.
 *
 * @param limit calls
 * @param window time in which they may be made; what was used comes back evenly over it
 */
public record RateLimit(Key key, int limit, Duration window) {

    public RateLimit {
        if (limit < 1 || window.isNegative() || window.isZero()) {
            throw new UnbuildableReleaseException("A rate limit needs a limit and a window above zero");
        }
    }

    /** Whose calls count together. */
    public enum Key {
        /** Those of one citizen to the service. */
        CITIZEN,
        /** Those of one integrator's client to the service. */
        CLIENT,
        /** All calls to the service. */
        SERVICE
    }
}
