package id.satugerbang.identity.crypto;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Async;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Wraps every data key anew once the keyset has another first key, while the service works; values stay as they are. When
 * all are done the log says that older keys can go.
 *
 * <p>It goes through the profiles in their order, some at a time, passes over those that somebody changes just now and comes back
 * for them. After a failure it tries again until it is done, and a start goes on where the last one ended. Several replicas may
 * do it at once.
 */
@Component
class KeyRotation {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRotation.class);
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

    private final KeyRewrap rewrap;
    private final CountDownLatch stopped = new CountDownLatch(1);

    KeyRotation(KeyRewrap rewrap) {
        this.rewrap = rewrap;
    }

    @Async
    @EventListener(ApplicationReadyEvent.class)
    public void rotate() {
        long all = 0;
        Duration pause = PAUSE;
        while (stopped.getCount() > 0) {
            try {
                if (!rewrap.isLeft()) {
                    report(all);
                    return;
                }
                long done = pass();
                all += done;
                pause = done > 0 ? PAUSE : longer(pause);
            } catch (DataAccessException | TransactionException failure) {
                LOG.warn(
                        "data keys wait to be wrapped anew: {}",
                        failure.getClass().getSimpleName());
                pause = longer(pause);
            }
            rest(pause);
        }
    }

    /** Once through all profiles. */
    private long pass() {
        long done = 0;
        String after = "";
        for (Optional<String> upper = rewrap.upper(after); upper.isPresent(); upper = rewrap.upper(after)) {
            if (stopped.getCount() == 0) {
                return done;
            }
            done += rewrap.window(after, upper.get());
            after = upper.get();
        }
        return done;
    }

    private void report(long all) {
        if (all > 0) {
            LOG.info(
                    "{} data keys are wrapped by key {} now; older keys in {} are not needed any more",
                    all,
                    rewrap.wrappingKey(),
                    KeyEncryptionKey.FILE);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }

    private void rest(Duration pause) {
        try {
            if (stopped.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.info("the next start goes on with wrapping data keys");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            stopped.countDown();
        }
    }

    @PreDestroy
    void stop() {
        stopped.countDown();
    }
}
