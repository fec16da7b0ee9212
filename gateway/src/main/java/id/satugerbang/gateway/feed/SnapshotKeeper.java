package id.satugerbang.gateway.feed;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Has the snapshot written some time after a change, once for many changes: the larger the table, the later. */
final class SnapshotKeeper implements AutoCloseable {

    /** A large table is written for at most one part in so many of the time. */
    private static final int REST = 20;

    private final Runnable snapshot;
    private final Duration delay;
    private volatile long lastMillis;
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor writer =
            new ScheduledThreadPoolExecutor(1, task -> FeedThreads.daemon(task, "feed-snapshot"));

    SnapshotKeeper(Runnable snapshot, Duration delay) {
        this.snapshot = snapshot;
        this.delay = delay;
        writer.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Asks for a snapshot of what is live some time from now. */
    void changed() {
        if (due.compareAndSet(false, true)) {
            writer.schedule(this::write, Math.max(delay.toMillis(), lastMillis * REST), TimeUnit.MILLISECONDS);
        }
    }

    /** Lets a snapshot that is being written be finished, then writes what has changed since. */
    @Override
    public void close() {
        writer.shutdown();
        write();
    }

    private synchronized void write() {
        if (due.compareAndSet(true, false)) {
            long start = System.nanoTime();
            snapshot.run();
            lastMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        }
    }
}
