package id.satugerbang.registry.publication;

import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings Redis to the revision of PostgreSQL, in order, from wherever Redis says it is.
 *
 * <p>An advisory lock lets one relay work at a time; should the lock be lost on the way, the scripts in Redis still refuse
 * repeats and gaps.
 */
@Component
class Relay {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final Outbox outbox;
    private final FeedEpoch epochs;
    private final RedisRouteFeed feed;
    private final FeedRebuild rebuild;
    private final RelayProperties properties;
    private final TransactionTemplate transaction;

    Relay(
            Outbox outbox,
            FeedEpoch epochs,
            RedisRouteFeed feed,
            FeedRebuild rebuild,
            RelayProperties properties,
            PlatformTransactionManager transactions) {
        this.outbox = outbox;
        this.epochs = epochs;
        this.feed = feed;
        this.rebuild = rebuild;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Relays everything that is committed. @return the revision that Redis holds now */
    long drain() {
        return Objects.requireNonNull(transaction.execute(status -> {
            outbox.lock();
            return drainLocked();
        }));
    }

    private long drainLocked() {
        FeedState state = feed.state();
        String epoch = epochs.after(state.epoch(), state.revision());
        RouteTable table = outbox.table();
        long target = table.revision();
        boolean sameLife = state.epoch().equals(epoch);
        if (sameLife && state.holds(table)) {
            return target;
        }
        long reached = sameLife && canContinue(state, target)
                ? relay(epoch, state.revision(), target)
                : rebuild(sameLife ? "unusable" : "epoch", epoch, state);
        outbox.forgetBefore(reached - properties.outboxLength());
        return reached;
    }

    private static boolean canContinue(FeedState state, long target) {
        boolean behind = state.revision() >= 0 && state.revision() < target;
        return behind && state.streamFits() && (state.revision() > 0 || state.isEmpty());
    }

    private long relay(String epoch, long from, long target) {
        long current = from;
        while (current < target) {
            List<OutboxEntry> entries = outbox.after(current);
            long reached = entries.isEmpty() ? current : feed.apply(epoch, entries);
            if (entries.isEmpty() || reached != entries.get(entries.size() - 1).revision()) {
                return rebuild("gap", epoch, feed.state());
            }
            current = reached;
        }
        return current;
    }

    private long rebuild(String reason, String epoch, FeedState state) {
        long revision = rebuild.run(epoch);
        LOG.info("route feed rebuilt reason={} from={} to={}", reason, state.revision(), revision);
        return revision;
    }
}
