package id.satugerbang.gateway.forward;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.satugerbang.gateway.route.ServiceId;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** The guard of each upstream of each service that was called lately. */
final class UpstreamGuards {

    private static final int WINDOW = 20;
    private static final int LEAST_CALLS = 10;
    private static final float FAILURE_PERCENT = 50;
    private static final int TRIALS = 3;

    /** Longer than any call, so that no guard is forgotten while a call holds a place of it. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

    private final LoadingCache<Guarded, UpstreamGuard> guards;
    private final LoadingCache<ServiceId, AtomicInteger> common =
            Caffeine.newBuilder().weakValues().executor(Runnable::run).build(service -> new AtomicInteger());
    private final Duration open;

    UpstreamGuards(Duration open) {
        this.open = open;
        CircuitBreakerConfig config = CircuitBreakerConfig.custom()
                .slidingWindowSize(WINDOW)
                .minimumNumberOfCalls(LEAST_CALLS)
                .failureRateThreshold(FAILURE_PERCENT)
                .permittedNumberOfCallsInHalfOpenState(TRIALS)
                .waitDurationInOpenState(open)
                .build();
        this.guards = Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN_AFTER)
                .executor(Runnable::run)
                .build(guarded -> new UpstreamGuard(config, common.get(guarded.service())));
    }

    /** @param base the upstream's base address */
    UpstreamGuard of(ServiceId service, URI base) {
        return guards.get(new Guarded(service, base));
    }

    /** Seconds after which a caller may try a paused service again. */
    long retryAfterSeconds() {
        return Math.max(1, open.toSeconds());
    }

    private record Guarded(ServiceId service, URI base) {}
}
