package id.satugerbang.gateway.feed;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
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
    private final Announced announced;
    private final Freshness freshness;
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
            Announced announced,
            Freshness freshness,
            Duration retry) {
        this.feeds = feeds;
        this.applier = applier;
        this.follower = follower;
        this.coldStart = coldStart;
        this.keeper = keeper;
        this.heartbeat = heartbeat;
        this.announced = announced;
        this.freshness = freshness;
        this.retry = retry;
    }

    @Override
    public void start() {
        coldStart.fromDisk().ifPresent(freshness::fromDisk);
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
            askRegistry(false);
            pause();
        }
    }

    private void follow(RedisFeed feed) {
        boolean anew = !applier.isLoaded();
        if (!follower.load(feed)) {
            return;
        }
        if (anew) {
            freshness.confirmed();
        }
        following(true, "");
        changed();
        while (isRunning()) {
            switch (follower.step(feed)) {
                case CURRENT -> freshness.confirmed();
                case APPLIED -> changed();
                case RELOADED -> {
                    freshness.confirmed();
                    changed();
                    pause();
                }
                case NOTHING -> pause();
            }
            askRegistry(true);
        }
    }

    private void changed() {
        heartbeat.changed();
        keeper.changed();
    }

    /** Takes the routes from the registry where there are none, or where it tells of others and the feed does not bring them. */
    private void askRegistry(boolean followed) {
        Position live = applier.position();
        if (announced.confirms(live)) {
            freshness.confirmed();
        }
        if (!isRunning() || (applier.isLoaded() && !announced.wantsReading(live, followed))) {
            return;
        }
        try {
            coldStart.fromRegistry();
            follower.overtaken(live.epoch());
            freshness.confirmed();
            changed();
        } catch (RuntimeException failed) {
            LOG.warn("The routes cannot be taken from the registry: {}", failed.getMessage());
        } finally {
            announced.asked();
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

    /** Between half of the pause and one and a half, so that replicas do not come all at once. */
    private void pause() {
        try {
            Thread.sleep((long)
                    (retry.toMillis() * (0.5 + ThreadLocalRandom.current().nextDouble())));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
