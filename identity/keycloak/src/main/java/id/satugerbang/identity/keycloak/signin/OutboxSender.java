package id.satugerbang.identity.keycloak.signin;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Hands the outbox's events to identity, oldest first.
 *
 * <p>A batch stays locked while it is handed over and is removed in the same transaction, after identity confirmed it: a
 * node that dies gives its batch back, and several nodes never wait for each other. An event that identity refuses is
 * singled out by halving the batch, then left alone for an hour, so that it holds up no other.
 */
final class OutboxSender {

    private static final Logger LOG = Logger.getLogger(OutboxSender.class);
    private static final int LARGEST_BATCH = 100;
    private static final Duration IDLE = Duration.ofSeconds(1);
    private static final Duration AFTER_REFUSAL = Duration.ofHours(1);

    private final Transactions transactions;
    private final IdentityClient identity;
    private final Backoff backoff;
    private final Clock clock;
    private int batchSize = LARGEST_BATCH;
    private int failures;

    OutboxSender(Transactions transactions, IdentityClient identity, Backoff backoff, Clock clock) {
        this.transactions = transactions;
        this.identity = identity;
        this.backoff = backoff;
        this.clock = clock;
    }

    /** Sends a batch where there is one; gives how long to wait before the next. */
    Duration sendOnce() throws InterruptedException {
        try {
            return transactions.run(this::sendBatch);
        } catch (InterruptedDeliveryException stopped) {
            throw stopped.cause();
        } catch (RuntimeException databaseAway) {
            return failed(databaseAway.toString());
        }
    }

    private Duration sendBatch(Outbox outbox) {
        List<PendingSignIn> batch = outbox.lockDue(clock.instant(), batchSize);
        if (batch.isEmpty()) {
            return IDLE;
        }
        return switch (identity.deliver(
                batch.stream().map(PendingSignIn::message).toList())) {
            case CONFIRMED -> confirmed(outbox, batch);
            case REFUSED -> refused(batch);
            case FAILED -> failed("identity does not take them");
        };
    }

    private Duration confirmed(Outbox outbox, List<PendingSignIn> batch) {
        outbox.remove(batch);
        if (failures > 0) {
            LOG.info("Sign-in events are delivered again");
        }
        failures = 0;
        batchSize = LARGEST_BATCH;
        return Duration.ZERO;
    }

    private Duration refused(List<PendingSignIn> batch) {
        if (batch.size() == 1) {
            PendingSignIn event = batch.get(0);
            event.postpone(clock.instant().plus(AFTER_REFUSAL));
            LOG.warnf("Identity refused sign-in event %s (%d times by now)", event.id(), event.refusals());
            batchSize = LARGEST_BATCH;
        } else {
            batchSize = batch.size() / 2;
        }
        return Duration.ZERO;
    }

    private Duration failed(String reason) {
        failures++;
        if (failures == 1) {
            LOG.warn("Sign-in events are kept and will be sent later: " + reason);
        }
        return backoff.pause(failures);
    }
}
