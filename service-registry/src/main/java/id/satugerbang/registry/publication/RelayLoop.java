package id.satugerbang.registry.publication;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
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

    private final Relay relay;
    private final long pollMillis;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private volatile boolean failing;
    private Thread thread = new Thread();

    RelayLoop(Relay relay, RelayProperties properties) {
        this.relay = relay;
        this.pollMillis = properties.poll().toMillis();
    }

    /** Wakes the relay; the commit is done and does not wait for it. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(RouteChanged change) {
        work.release();
    }

    /** Wakes the relay likewise. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void committed(CredentialChanged change) {
        work.release();
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::loop, "route-relay");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(2_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            drain();
            try {
                if (work.tryAcquire(pollMillis, TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @SuppressWarnings("IllegalCatch")
    private void drain() {
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
    }
}
