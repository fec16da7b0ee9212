package id.satugerbang.gateway.forward;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one failing or slow upstream of a service from harming others: a circuit breaker and a bound on calls in flight.
 *
 * <p>The breaker is made by the first failure and given up after a whole window without one, so that upstreams which do not
 * fail cost neither time nor room; also after one good trial of a pause, so that a service which is seldom called recovers.
 */
final class UpstreamGuard {

    private final CircuitBreakerConfig config;
    private final AtomicInteger common;
    private final AtomicInteger own = new AtomicInteger();
    private volatile @Nullable CircuitBreaker breaker;

    /** @param common places in use of those that all upstreams of the service share */
    UpstreamGuard(CircuitBreakerConfig config, AtomicInteger common) {
        this.config = config;
        this.common = common;
    }

    /** Takes a place for one call; where it {@linkplain Entry#isIn() is in}, exactly one outcome follows and one {@link #leave}. */
    Entry tryEnter(Share share) {
        Entry entry = take(share);
        CircuitBreaker open = breaker;
        if (!entry.isIn() || open == null || open.tryAcquirePermission()) {
            return entry;
        }
        leave(entry);
        return Entry.PAUSED;
    }

    /** @param entry what the call was let in by */
    void leave(Entry entry) {
        (entry == Entry.IN_OWN ? own : common).decrementAndGet();
    }

    void answered(long nanos) {
        CircuitBreaker watching = breaker;
        if (watching != null) {
            watching.onSuccess(nanos, TimeUnit.NANOSECONDS);
            if (watching.getState() == CircuitBreaker.State.HALF_OPEN || isHealthy(watching)) {
                breaker = null;
            }
        }
    }

    void failed(long nanos, Throwable failure) {
        CircuitBreaker watching = breaker;
        if (watching == null) {
            watching = CircuitBreaker.of("upstream", config);
            breaker = watching;
        }
        watching.onError(nanos, TimeUnit.NANOSECONDS, failure);
    }

    /** The call ended for reasons that say nothing about the upstream. */
    void abandoned() {
        CircuitBreaker watching = breaker;
        if (watching != null) {
            watching.releasePermission();
        }
    }

    private Entry take(Share share) {
        if (tryTake(own, share.own())) {
            return Entry.IN_OWN;
        }
        return tryTake(common, share.common()) ? Entry.IN_COMMON : Entry.FULL;
    }

    private static boolean tryTake(AtomicInteger places, int most) {
        if (places.incrementAndGet() <= most) {
            return true;
        }
        places.decrementAndGet();
        return false;
    }

    private boolean isHealthy(CircuitBreaker watching) {
        CircuitBreaker.Metrics seen = watching.getMetrics();
        return watching.getState() == CircuitBreaker.State.CLOSED
                && seen.getNumberOfFailedCalls() == 0
                && seen.getNumberOfBufferedCalls() == config.getSlidingWindowSize();
    }

    /** Whether a call may go to the upstream. */
    enum Entry {
        /** It may, in a place that is kept for the upstream. */
        IN_OWN,
        /** It may, in a place that all upstreams of the service share. */
        IN_COMMON,
        /** As many as allowed are in flight. */
        FULL,
        /** The upstream failed too often just now. */
        PAUSED;

        boolean isIn() {
            return this == IN_OWN || this == IN_COMMON;
        }
    }
}
