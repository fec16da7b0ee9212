package id.satugerbang.gateway.session;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Asks Redis twice a second whether it answers, so that requests need not find out one by one.
 *
 * <p>It also is the one that connects first: connecting blocks its thread, which must never be one that serves requests.
 */
class RedisProbe implements SmartLifecycle {

    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofMillis(400);
    private static final Logger LOG = LoggerFactory.getLogger(RedisProbe.class);

    private final ReactiveRedisConnectionFactory redis;
    private volatile boolean answering;
    private volatile @Nullable Disposable loop;

    RedisProbe(ReactiveRedisConnectionFactory redis) {
        this.redis = redis;
    }

    /** What the last question found. */
    boolean answering() {
        return answering;
    }

    @Override
    public void start() {
        Mono<Boolean> ask = Mono.defer(this::ping).subscribeOn(Schedulers.boundedElastic());
        loop = Flux.concat(ask, ask.delaySubscription(INTERVAL).repeat()).subscribe(this::found);
    }

    private Mono<Boolean> ping() {
        return Mono.usingWhen(
                        Mono.fromSupplier(redis::getReactiveConnection),
                        ReactiveRedisConnection::ping,
                        ReactiveRedisConnection::closeLater)
                .timeout(LIMIT)
                .thenReturn(true)
                .onErrorReturn(false);
    }

    private void found(boolean answers) {
        if (answers != answering) {
            LOG.info(answers ? "Redis answers" : "Redis does not answer: sessions are unavailable");
        }
        answering = answers;
    }

    @Override
    public void stop() {
        Disposable current = loop;
        if (current != null) {
            current.dispose();
            loop = null;
        }
    }

    @Override
    public boolean isRunning() {
        return loop != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
