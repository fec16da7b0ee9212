package id.satugerbang.gateway.forward;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Keeps one failing or slow service from harming others: a circuit breaker and a bound on calls in flight. */
final class ServiceGuard {

    private final CircuitBreaker breaker;
    private final Semaphore places;

    ServiceGuard(String name, CircuitBreakerConfig config, int maxConcurrent) {
        this.breaker = CircuitBreaker.of(name, config);
        this.places = new Semaphore(maxConcurrent);
    }

    /** Takes a place for one call; each success is followed by exactly one outcome and one {@link #leave()}. */
    boolean tryEnter() {
        if (!places.tryAcquire()) {
            return false;
        }
        if (breaker.tryAcquirePermission()) {
            return true;
        }
        places.release();
        return false;
    }

    void leave() {
        places.release();
    }

    void answered(long nanos) {
        breaker.onSuccess(nanos, TimeUnit.NANOSECONDS);
    }

    void failed(long nanos, Throwable failure) {
        breaker.onError(nanos, TimeUnit.NANOSECONDS, failure);
    }

    /** The call ended for reasons that say nothing about the service. */
    void abandoned() {
        breaker.releasePermission();
    }
}
