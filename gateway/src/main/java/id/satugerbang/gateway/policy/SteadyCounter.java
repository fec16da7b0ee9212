package id.satugerbang.gateway.policy;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Mono;

/**
 * Counts in Redis, and on this replica while Redis does not answer in time: a limit is then as many times too high as there are
 * replicas, but never gone.
 */
final class SteadyCounter implements Counter {

    private static final Logger LOG = LoggerFactory.getLogger(SteadyCounter.class);

    private final Counter shared;
    private final Counter replica;
    private final long limitMillis;
    private final long pauseNanos;
    private volatile boolean paused;
    private volatile long pausedSince;

    /**
     * @param limit longest wait for Redis
     * @param pause how long Redis is left alone after a failure, so that not every call waits for it
     */
    SteadyCounter(Counter shared, Counter replica, Duration limit, Duration pause) {
        this.shared = shared;
        this.replica = replica;
        this.limitMillis = limit.toMillis();
        this.pauseNanos = pause.toNanos();
    }

    @Override
    public Mono<List<Usage>> count(List<Quota> quotas) {
        if (paused && System.nanoTime() - pausedSince < pauseNanos) {
            return replica.count(quotas);
        }
        return shared.count(quotas)
                .timeout(Duration.ofMillis(limitMillis))
                .doOnNext(counted -> answered())
                .onErrorResume(failure -> {
                    failed(failure);
                    return replica.count(quotas);
                });
    }

    private void answered() {
        if (paused) {
            paused = false;
            LOG.info("Calls are counted in Redis again");
        }
    }

    private void failed(Throwable failure) {
        if (!paused) {
            LOG.warn("Calls are counted on this replica only: {}", failure.toString());
        }
        pausedSince = System.nanoTime();
        paused = true;
    }
}
