package id.satugerbang.gateway.forward;

import java.time.Duration;
import java.time.Instant;

/**
 * An access token for an upstream.
 *
 * @param renewAt from when on a new one is fetched ahead
 * @param expiresAt from when on it is not used any more
 */
record UpstreamToken(String value, Instant renewAt, Instant expiresAt) {

    private static final Duration LONGEST_AHEAD = Duration.ofMinutes(1);
    private static final Duration MARGIN = Duration.ofSeconds(5);

    /** @param lifetime as the authorisation server says, from {@code now} */
    static UpstreamToken of(String value, Duration lifetime, Instant now) {
        Duration fifth = lifetime.dividedBy(5);
        Duration ahead = fifth.compareTo(LONGEST_AHEAD) < 0 ? fifth : LONGEST_AHEAD;
        Duration margin = ahead.dividedBy(2).compareTo(MARGIN) < 0 ? ahead.dividedBy(2) : MARGIN;
        return new UpstreamToken(
                value, now.plus(lifetime).minus(ahead), now.plus(lifetime).minus(margin));
    }

    /** Never shows the token. */
    @Override
    public String toString() {
        return "UpstreamToken[" + expiresAt + "]";
    }
}
