package id.satugerbang.gateway.usage;

import id.satugerbang.gateway.internal.PartCallException;
import id.satugerbang.gateway.internal.PartClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Sends what this replica counted to the registry at an interval, once more when it stops, and ranks the metrics. */
class UsageReporter implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(UsageReporter.class);

    private final UsageReports reports;
    private final ServiceMetrics metrics;
    private final PartClient registry;
    private final String path;
    private final Duration interval;
    private volatile @Nullable ScheduledExecutorService sender;
    private boolean heard = true;

    UsageReporter(
            UsageReports reports, ServiceMetrics metrics, PartClient registry, String replica, Duration interval) {
        this.reports = reports;
        this.metrics = metrics;
        this.registry = registry;
        this.path = "/internal/v1/replicas/" + replica + "/usage";
        this.interval = interval;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(UsageReporter::thread);
        started.scheduleWithFixedDelay(this::tick, interval.toMillis(), interval.toMillis(), TimeUnit.MILLISECONDS);
        sender = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = sender;
        sender = null;
        if (stopping != null) {
            stopping.shutdownNow();
            send();
        }
    }

    @Override
    public boolean isRunning() {
        return sender != null;
    }

    /** Stops behind the web server, when every call is counted. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void tick() {
        metrics.rank();
        send();
    }

    private synchronized void send() {
        reports.next().ifPresent(report -> {
            try {
                registry.call("POST", path, report, 204);
                reports.taken();
                heard(true, "");
            } catch (PartCallException failed) {
                if (failed.isFinal()) {
                    reports.taken();
                }
                heard(false, String.valueOf(failed.getMessage()));
            }
        });
    }

    private void heard(boolean now, String reason) {
        if (now && !heard) {
            LOG.info("The registry takes usage reports again");
        } else if (!now && heard) {
            LOG.warn("The registry takes no usage report: {}", reason);
        }
        heard = now;
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "usage-reports");
        thread.setDaemon(true);
        return thread;
    }
}
