package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.GatewayProperties;
import java.util.concurrent.TimeUnit;

/**
 * How long a client may let the gateway wait, all times in ns.
 *
 * @param header for a whole header section
 * @param body pause in a body
 * @param answer pause in taking an answer
 * @param idle between an answer and the next request
 * @param grace waiting that is forgiven before the rate counts
 * @param rate least bytes a second, of a body and of an answer
 */
record ClientLimits(long header, long body, long answer, long idle, long grace, long rate) {

    private static final long LONGEST_LOOK = TimeUnit.SECONDS.toNanos(1);

    static ClientLimits of(GatewayProperties.Edge edge) {
        return new ClientLimits(
                edge.headerTimeout().toNanos(),
                edge.bodyIdle().toNanos(),
                edge.answerIdle().toNanos(),
                edge.idle().toNanos(),
                edge.rateGrace().toNanos(),
                edge.leastRate().toBytes());
    }

    /** Time between two looks at a message that is on its way. */
    long look() {
        return Math.min(LONGEST_LOOK, Math.min(body, answer) / 2);
    }

    /** From when on a client counts as one that keeps the gateway waiting. */
    long slow() {
        return 2 * look();
    }
}
