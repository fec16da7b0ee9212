package id.satugerbang.gateway.forward;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one failing or slow service from harming others: a circuit breaker and a bound on calls in flight.
 *
 * <p>The breaker is made by the first failure and given up after a whole window without one, so that services which do not
 * fail cost neither time nor room.
 */
final class ServiceGuard {

    private final CircuitBreakerConfig config;
    private final AtomicInteger inFlight = new AtomicInteger();
    private volatile @Nullable CircuitBreaker breaker;

    ServiceGuard(CircuitBreakerConfig config) {
        this.config = config;
    }

    /**
     * Takes a place for one call; after {@link Entry#IN} follow exactly one outcome and one {@link #leave()}.
     *
     * @param most calls in flight
     */
    Entry tryEnter(int most) {
        if (inFlight.incrementAndGet() > most) {
            inFlight.decrementAndGet();
            return Entry.FULL;
        }
        CircuitBreaker open = breaker;
        if (open == null || open.tryAcquirePermission()) {
            return Entry.IN;
        }
        inFlight.decrementAndGet();
        return Entry.PAUSED;
    }

    void leave() {
        inFlight.decrementAndGet();
    }

    void answered(long nanos) {
        CircuitBreaker watching = breaker;
        if (watching != null) {
            watching.onSuccess(nanos, TimeUnit.NANOSECONDS);
            if (isHealthy(watching)) {
                breaker = null;
            }
        }
    }

    void failed(long nanos, Throwable failure) {
        CircuitBreaker watching = breaker;
        if (watching == null) {
            watching = CircuitBreaker.of("service", config);
            breaker = watching;
        }
        watching.onError(nanos, TimeUnit.NANOSECONDS, failure);
    }

    /** The call ended for reasons that say nothing about the service. */
    void abandoned() {
        CircuitBreaker watching = breaker;
        if (watching != null) {
            watching.releasePermission();
        }
    }

    private boolean isHealthy(CircuitBreaker watching) {
        CircuitBreaker.Metrics seen = watching.getMetrics();
        return watching.getState() == CircuitBreaker.State.CLOSED
                && seen.getNumberOfFailedCalls() == 0
                && seen.getNumberOfBufferedCalls() == config.getSlidingWindowSize();
    }

    /** Whether a call may go to the service. */
    enum Entry {
        /** It may. */
        IN,
        /** As many as allowed are in flight. */
        FULL,
        /** The service failed too often just now. */
        PAUSED
    }
}
