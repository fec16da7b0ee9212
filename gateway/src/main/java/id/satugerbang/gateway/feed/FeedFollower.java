package id.satugerbang.gateway.feed;

import id.satugerbang.gateway.feed.RouteReader.Built;
import id.satugerbang.gateway.route.ServiceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One step along the feed: applies what comes next, and reads everything anew where something is missing or of another epoch.
 *
 * <p>A copy of everything is taken over although changes were written meanwhile: the stream is applied from where the copy
 * began, so that a long import never keeps a gateway from getting on.
 */
final class FeedFollower {

    private static final Logger LOG = LoggerFactory.getLogger(FeedFollower.class);

    private final RouteApplier applier;
    private final RouteReader reader;
    private final CredentialReader credentials;
    private @Nullable Position ahead;
    private @Nullable String left;

    FeedFollower(RouteApplier applier, RouteReader reader, CredentialReader credentials) {
        this.applier = applier;
        this.reader = reader;
        this.credentials = credentials;
    }

    /** Loads the whole table where none is loaded. @return false where Redis holds no routes yet */
    boolean load(RedisFeed feed) {
        return applier.isLoaded() || reload(feed) == Step.RELOADED;
    }

    /** What is live came from the registry itself, because the feed was behind; until the feed has come so far, it is not read back. */
    void overtaken(@Nullable String epochBefore) {
        Position now = applier.position();
        ahead = now;
        left = now.isOfAnotherEpoch(new Position(0, epochBefore)) ? epochBefore : null;
    }

    /** Waits for changes and applies them. */
    Step step(RedisFeed feed) {
        List<RouteChange> changes = feed.after(applier.revision());
        Position written = feed.written().orElse(null);
        if (written == null || isLeft(written)) {
            return Step.NOTHING;
        }
        if (applier.position().isSuperseded(written) || isTakenBack(written)) {
            LOG.warn(
                    "Revision {} is of another epoch or below {}: everything is read again",
                    written.revision(),
                    applier.revision());
            return reload(feed);
        }
        if (changes.isEmpty()) {
            return written.revision() > applier.revision() && isStillBehind(feed) ? reload(feed) : Step.CURRENT;
        }
        return apply(changes, feed);
    }

    private Step apply(List<RouteChange> changes, RedisFeed feed) {
        for (RouteChange change : changes) {
            if (change.revision() != applier.revision() + 1) {
                LOG.warn("Revision {} follows {}: the feed has a gap", change.revision(), applier.revision());
                return reload(feed);
            }
            applier.apply(change);
        }
        return Step.APPLIED;
    }

    /** True where the feed still tells of the epoch that the registry has left. */
    private boolean isLeft(Position written) {
        return left != null && left.equals(written.epoch());
    }

    private boolean isTakenBack(Position written) {
        Position overtaking = ahead;
        if (overtaking != null && written.revision() < overtaking.revision()) {
            return false;
        }
        ahead = null;
        return written.revision() < applier.revision();
    }

    /** A revision may have been written between the two reads; then the stream holds it. */
    private boolean isStillBehind(RedisFeed feed) {
        return feed.after(applier.revision()).isEmpty();
    }

    /** Replaces the table by what the hashes hold; what changed while they were read comes again with the stream. */
    private Step reload(RedisFeed feed) {
        Position before = feed.written().orElse(null);
        if (before == null) {
            return Step.NOTHING;
        }
        Map<ServiceId, String> routes = feed.routes();
        Map<ServiceId, String> sealed = feed.credentials();
        Position after = feed.written().orElse(null);
        if (after == null || !isWhole(before, after, routes.size() + sealed.size(), feed.size())) {
            LOG.info("The routes could not be read whole");
            return Step.NOTHING;
        }
        Map<ServiceId, Built> whole = new HashMap<>();
        routes.forEach((service, route) -> whole.put(service, reader.read(route)));
        credentials.replaceAll(sealed);
        applier.replaceAll(whole, before);
        ahead = null;
        left = null;
        return Step.RELOADED;
    }

    /** Each revision written meanwhile adds or takes away at most one row. */
    private static boolean isWhole(Position before, Position after, long read, long size) {
        long meanwhile = after.revision() - before.revision();
        return Objects.equals(before.epoch(), after.epoch()) && meanwhile >= 0 && Math.abs(size - read) <= meanwhile;
    }

    /** What came of a step. */
    enum Step {
        /** The feed cannot be read just now. */
        NOTHING,
        /** There was nothing new. */
        CURRENT,
        APPLIED,
        RELOADED
    }
}
