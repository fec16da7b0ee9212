package id.satugerbang.gateway.feed;

import id.satugerbang.gateway.feed.RouteReader.Built;
import id.satugerbang.gateway.route.ServiceId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One step along the feed: applies what comes next, and reads everything anew where something is missing. */
final class FeedFollower {

    private static final Logger LOG = LoggerFactory.getLogger(FeedFollower.class);

    private final RouteApplier applier;
    private final RouteReader reader;
    private final CredentialReader credentials;

    FeedFollower(RouteApplier applier, RouteReader reader, CredentialReader credentials) {
        this.applier = applier;
        this.reader = reader;
        this.credentials = credentials;
    }

    /** Loads the whole table where none is loaded. @return false where Redis holds no routes yet */
    boolean load(RedisFeed feed) {
        return applier.isLoaded() || reload(feed);
    }

    /** Waits for changes and applies them. @return true where something changed */
    boolean step(RedisFeed feed) {
        List<RouteChange> changes = feed.after(applier.revision());
        if (changes.isEmpty()) {
            return isBehind(feed) && reload(feed);
        }
        for (RouteChange change : changes) {
            if (change.revision() != applier.revision() + 1) {
                LOG.warn("Revision {} follows {}: the feed has a gap", change.revision(), applier.revision());
                return reload(feed);
            }
            applier.apply(change);
        }
        return true;
    }

    private boolean isBehind(RedisFeed feed) {
        OptionalLong written = feed.revision();
        return written.isPresent() && written.getAsLong() > applier.revision() && isStillBehind(feed);
    }

    /** A revision may have been written between the two reads; then the stream holds it. */
    private boolean isStillBehind(RedisFeed feed) {
        return feed.after(applier.revision()).isEmpty();
    }

    /** Replaces the table by what the hashes hold, if they stood still meanwhile; else the next step tries again. */
    private boolean reload(RedisFeed feed) {
        OptionalLong before = feed.revision();
        if (before.isEmpty()) {
            return false;
        }
        Map<ServiceId, String> routes = feed.routes();
        Map<ServiceId, String> sealed = feed.credentials();
        if (!before.equals(feed.revision()) || routes.size() + sealed.size() != feed.size()) {
            LOG.info("The routes changed while they were read");
            return false;
        }
        Map<ServiceId, Built> whole = new HashMap<>();
        routes.forEach((service, route) -> whole.put(service, reader.read(route)));
        credentials.replaceAll(sealed);
        applier.replaceAll(whole, before.getAsLong());
        return true;
    }
}
