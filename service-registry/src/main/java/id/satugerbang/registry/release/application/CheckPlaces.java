package id.satugerbang.registry.release.application;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Places for work on documents, which take many times their size in memory while they are worked on, and before them a bounded
 * queue: whoever finds it full, or waits too long, is told to come again. So checks never take all threads of the server.
 */
@Component
class CheckPlaces {

    private static final int AT_ONCE = 2;
    private static final int INSIDE = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Semaphore entered = new Semaphore(INSIDE);

    /** Work that may wait for a place and, outside of one, for others' servers. @throws ProblemException where all is full */
    <T extends @Nullable Object> T inside(Supplier<T> work) {
        if (!entered.tryAcquire()) {
            throw ProblemException.of(ProblemCode.OVERLOADED);
        }
        try {
            return work.get();
        } finally {
            entered.release();
        }
    }

    /** Work on documents. @throws ProblemException where no place gets free in time */
    <T extends @Nullable Object> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemException.of(ProblemCode.OVERLOADED);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(ProblemCode.OVERLOADED);
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
