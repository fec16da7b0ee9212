package id.satugerbang.registry.publication;

import id.satugerbang.registry.background.BackgroundLoop;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs the relay at once after each commit, and every so often for what was missed; failures are tried again. */
@Component
class RelayLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(RelayLoop.class);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(2);

    private final Relay relay;
    private final BackgroundLoop loop;
    private volatile boolean failing;

    RelayLoop(Relay relay, RelayProperties properties) {
        this.relay = relay;
        this.loop = new BackgroundLoop("route-relay", properties.poll(), this::drain);
    }

    /** Wakes the relay; the commit is done and does not wait for it. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(RouteChanged change) {
        loop.wake();
    }

    /** Wakes the relay likewise. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(CredentialChanged change) {
        loop.wake();
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.interrupt(LONGEST_STOP);
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    @SuppressWarnings("IllegalCatch")
    private boolean drain() {
        try {
            relay.drain();
            if (failing) {
                LOG.info("route relay works again");
            }
            failing = false;
        } catch (DataAccessException | TransactionException unavailable) {
            if (!failing) {
                LOG.warn("route relay has to wait: {}", unavailable.getMessage());
            }
            failing = true;
        } catch (RuntimeException defect) {
            failing = true;
            LOG.error("route relay failed", defect);
        }
        return false;
    }
}
