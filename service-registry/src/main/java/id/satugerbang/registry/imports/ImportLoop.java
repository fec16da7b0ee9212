package id.satugerbang.registry.imports;

import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs the imports in the background, one at a time for each registry; a failure is tried again. */
@Component
class ImportLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportLoop.class);
    private static final long POLL_MILLIS = 1000;

    private final ImportWork work;
    private final UUID worker = UUID.randomUUID();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    ImportLoop(ImportWork work) {
        this.work = work;
    }

    /** There is something to do. */
    void wake() {
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        thread = new Thread(this::loop, "imports");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        running = false;
        wake();
        try {
            thread.join(10_000);
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
            boolean more = step();
            try {
                if (!more && wake.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    wake.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    @SuppressWarnings("IllegalCatch")
    private boolean step() {
        try {
            return work.step(worker);
        } catch (DataAccessException | TransactionException unavailable) {
            LOG.warn("imports have to wait: {}", unavailable.getMessage());
        } catch (RuntimeException defect) {
            LOG.error("an import failed, and is tried again", defect);
        }
        return false;
    }
}
