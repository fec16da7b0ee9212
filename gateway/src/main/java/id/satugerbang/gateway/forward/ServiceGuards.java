package id.satugerbang.gateway.forward;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.satugerbang.gateway.route.ServiceId;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.time.Duration;

/** The guard of each service that was called lately. */
final class ServiceGuards {

    private static final int WINDOW = 20;
    private static final int LEAST_CALLS = 10;
    private static final float FAILURE_PERCENT = 50;
    private static final int TRIALS = 3;

    /** Longer than any call, so that no guard is forgotten while a call holds a place of it. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final LoadingCache<ServiceId, ServiceGuard> guards;
    private final Duration open;

    ServiceGuards(Duration open) {
        this.open = open;
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(LEAST_CALLS)
                .failureRateThreshold(FAILURE_PERCENT)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .waitDurationInOpenState(open)
                .maxWaitDurationInHalfOpenState(open)
                .build();
        this.guards = Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN_AFTER)
                .executor(Runnable::run)
                .build(service -> new ServiceGuard(config));
    }

    ServiceGuard of(ServiceId service) {
        return guards.get(service);
    }

    /** Seconds after which a caller may try a paused service again. */
    long retryAfterSeconds() {
        return Math.max(1, open.toSeconds());
    }
}
