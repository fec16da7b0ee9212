package id.satugerbang.registry.imports;

import id.satugerbang.registry.background.BackgroundLoop;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Runs the imports in the background, one at a time for each registry; a failure is tried again, a batch is never cut short. */
@Component
class ImportLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportLoop.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration LONGEST_BATCH = Duration.ofSeconds(10);

    private final ImportWork work;
    private final UUID worker = UUID.randomUUID();
    private final BackgroundLoop loop = new BackgroundLoop("imports", POLL, this::step);

    ImportLoop(ImportWork work) {
        this.work = work;
    }

    /** There is something to do. */
    void wake() {
        loop.wake();
    }

    @Override
    public void start() {
        loop.start();
    }

    @Override
    public void stop() {
        loop.finish(LONGEST_BATCH);
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
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
