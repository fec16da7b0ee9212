package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.ReplicaReport;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the registry how far this replica is: at an interval, and at once after a change. */
final class Heartbeat implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);

    private final RegistryClient registry;
    private final RouteApplier applier;
    private final Announced announced;
    private final String replica;
    private final Duration interval;
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledExecutorService sender =
            Executors.newSingleThreadScheduledExecutor(task -> FeedThreads.daemon(task, "feed-heartbeat"));
    private boolean heard = true;

    Heartbeat(RegistryClient registry, RouteApplier applier, Announced announced, String replica, Duration interval) {
        this.registry = registry;
        this.applier = applier;
        this.announced = announced;
        this.replica = replica;
        this.interval = interval;
    }

    void start() {
        sender.scheduleWithFixedDelay(this::send, 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Asks for a report now. */
    void changed() {
        if (asked.compareAndSet(false, true)) {
            sender.execute(this::send);
        }
    }

    @Override
    public void close() {
        sender.shutdownNow();
    }

    private void send() {
        asked.set(false);
        if (!applier.isLoaded()) {
            return;
        }
        try {
            Position position = applier.position();
            announced.said(registry.report(
                    replica,
                    new ReplicaReport(position.revision())
                            .epoch(position.epoch())
                            .quarantined(applier.quarantined())));
            heard(true, "");
        } catch (RuntimeException failed) {
            announced.said(null);
            heard(false, String.valueOf(failed.getMessage()));
        }
    }

    private void heard(boolean now, String reason) {
        if (now && !heard) {
            LOG.info("The registry takes heartbeats again");
        } else if (!now && heard) {
            LOG.warn("The registry takes no heartbeat: {}", reason);
        }
        heard = now;
    }
}
