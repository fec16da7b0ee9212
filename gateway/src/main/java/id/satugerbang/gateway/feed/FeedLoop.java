package id.satugerbang.gateway.feed;

import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Keeps the route table up to date in a thread of its own; whatever fails, what is live goes on being served. */
final class FeedLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(FeedLoop.class);

    private final Supplier<RedisFeed> feeds;
    private final RouteApplier applier;
    private final FeedFollower follower;
    private final ColdStart coldStart;
    private final SnapshotKeeper keeper;
    private final Heartbeat heartbeat;
    private final Duration retry;
    private volatile @Nullable Thread thread;
    private boolean following;

    FeedLoop(
            Supplier<RedisFeed> feeds,
            RouteApplier applier,
            FeedFollower follower,
            ColdStart coldStart,
            SnapshotKeeper keeper,
            Heartbeat heartbeat,
            Duration retry) {
        this.feeds = feeds;
        this.applier = applier;
        this.follower = follower;
        this.coldStart = coldStart;
        this.keeper = keeper;
        this.heartbeat = heartbeat;
        this.retry = retry;
    }

    @Override
    public void start() {
        coldStart.fromDisk();
        Thread started = FeedThreads.daemon(this::run, "feed-follower");
        thread = started;
        heartbeat.start();
        started.start();
    }

    @Override
    public void stop() {
        Thread stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.interrupt();
        }
        heartbeat.close();
        keeper.close();
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Before the web server begins to listen. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        while (isRunning()) {
            try (RedisFeed feed = feeds.get()) {
                follow(feed);
            } catch (RuntimeException failed) {
                following(false, String.valueOf(failed.getMessage()));
            }
            askRegistryWhereNothingIsLoaded();
            pause();
        }
    }

    private void follow(RedisFeed feed) {
        if (!follower.load(feed)) {
            return;
        }
        following(true, "");
        changed();
        while (isRunning()) {
            if (follower.step(feed)) {
                changed();
            }
        }
    }

    private void changed() {
        heartbeat.changed();
        keeper.changed();
    }

    private void askRegistryWhereNothingIsLoaded() {
        if (!isRunning() || applier.isLoaded()) {
            return;
        }
        try {
            coldStart.fromRegistry();
            changed();
        } catch (RuntimeException failed) {
            LOG.warn("No routes yet: neither on disk, nor in Redis, nor from the registry: {}", failed.getMessage());
        }
    }

    private void following(boolean now, String reason) {
        if (now && !following) {
            LOG.info("Following the route feed");
        } else if (!now && following && isRunning()) {
            LOG.warn("The route feed cannot be followed: {}", reason);
        }
        following = now;
    }

    private void pause() {
        try {
            Thread.sleep(retry.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
