package id.satugerbang.gateway.forward;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The guard of each service that was called since start. */
final class ServiceGuards {

    private static final int WINDOW = 20;
    private static final int LEAST_CALLS = 10;
    private static final float FAILURE_PERCENT = 50;
    private static final int TRIALS = 3;

    private final Map<String, ServiceGuard> guards = new ConcurrentHashMap<>();
    private final CircuitBreakerConfig config;
    private final Duration open;
    private final int maxConcurrent;

    ServiceGuards(Duration open, int maxConcurrent) {
        this.open = open;
        this.maxConcurrent = maxConcurrent;
        this.config = CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(LEAST_CALLS)
                .failureRateThreshold(FAILURE_PERCENT)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .waitDurationInOpenState(open)
                .maxWaitDurationInHalfOpenState(open)
                .build();
    }

    ServiceGuard of(String name) {
        return guards.computeIfAbsent(name, key -> new ServiceGuard(key, config, maxConcurrent));
    }

    /** Seconds after which a refused caller may try again. */
    long retryAfterSeconds() {
        return Math.max(1, open.toSeconds());
    }
}
