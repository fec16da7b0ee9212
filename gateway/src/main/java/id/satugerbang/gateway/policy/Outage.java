package id.satugerbang.gateway.policy;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether Redis is left alone for a moment after it did not answer, so that not every call waits for it. */
final class Outage {

    private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

    private final long pauseNanos;
    private volatile boolean on;
    private volatile long since;

    Outage(Duration pause) {
        this.pauseNanos = pause.toNanos();
    }

    /** @param now nanoseconds of a steady clock */
    boolean lasts(long now) {
        return on && now - since < pauseNanos;
    }

    void answered() {
        if (on) {
            on = false;
            LOG.info("Calls are counted in Redis again");
        }
    }

    void failed(Throwable failure, long now) {
        if (!on) {
            LOG.warn("Calls are counted on this replica only: {}", failure.toString());
        }
        since = now;
        on = true;
    }
}
