package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.RouteSnapshot;
import id.satugerbang.gateway.route.RouteEntry;
import id.satugerbang.gateway.route.RouteTable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes the snapshot some time after a change, once for many changes: the larger the table, the later. */
final class SnapshotKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotKeeper.class);

    /** A large table is written for at most one part in so many of the time. */
    private static final int REST = 20;

    private final SnapshotFile file;
    private final RouteTable table;
    private final RouteApplier applier;
    private final CredentialReader credentials;
    private final Duration delay;
    private volatile long lastMillis;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(task -> FeedThreads.daemon(task, "feed-snapshot"));

    SnapshotKeeper(
            SnapshotFile file, RouteTable table, RouteApplier applier, CredentialReader credentials, Duration delay) {
        this.file = file;
        this.table = table;
        this.applier = applier;
        this.credentials = credentials;
        this.delay = delay;
    }

    /** Asks for a snapshot of what is live some time from now. */
    void changed() {
        if (due.compareAndSet(false, true)) {
            writer.schedule(this::write, Math.max(delay.toMillis(), lastMillis * REST), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        writer.shutdownNow();
        write();
    }

    private synchronized void write() {
        if (!due.compareAndSet(true, false)) {
            return;
        }
        long revision = applier.revision();
        try {
            long start = System.nanoTime();
            file.write(
                    new RouteSnapshot(revision, List.of()).credentials(credentials.sealed()),
                    table.entries().map(RouteEntry::release).map(RouteCodec::published));
            lastMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        } catch (UncheckedIOException failed) {
            LOG.error("The route snapshot of revision {} could not be written: {}", revision, failed.toString());
        }
    }
}
