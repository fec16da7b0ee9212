package id.satugerbang.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.route.RateLimit;
import id.satugerbang.gateway.testing.TestRedis;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Three replicas under load in real time, with the real Redis. */
class ThreeReplicasIntegrationTests {

    private static final RateLimit LIMIT = new RateLimit(RateLimit.Key.SERVICE, 20_000, Duration.ofHours(24));

    @Test
    void moreCallsThanTheLimitAtOnceAreLetThroughExactlyAsOftenAsItSays() {
        LettuceConnectionFactory connections = new LettuceConnectionFactory(
                new RedisStandaloneConfiguration("127.0.0.1", TestRedis.shared().port()));
        connections.afterPropertiesSet();
        connections.start();
        try {
            ReactiveStringRedisTemplate redis = new ReactiveStringRedisTemplate(connections);
            List<Quota> quotas = List.of(new Quota(LIMIT, "service", "three:{" + UUID.randomUUID() + "}"));
            List<Leasing> replicas =
                    IntStream.range(0, 3).mapToObj(i -> leasing(redis, "r" + i)).toList();
            AtomicInteger through = new AtomicInteger();

            Flux.fromIterable(replicas)
                    .flatMap(leasing -> load(new CallLimits(leasing), quotas, through))
                    .blockLast(Duration.ofMinutes(2));
            replicas.forEach(leasing -> leasing.giveBack(true));

            assertThat(through.get()).isBetween(19_800, 20_000 + 60);
        } finally {
            connections.destroy();
        }
    }

    private static Mono<Long> load(CallLimits limits, List<Quota> quotas, AtomicInteger through) {
        return Flux.range(0, 12_000)
                .flatMap(
                        call -> Mono.defer(() -> {
                                    List<Usage> now = limits.countNow(quotas);
                                    return now == null ? limits.count(quotas) : Mono.just(now);
                                })
                                .doOnNext(usages -> {
                                    if (!usages.get(0).isUsedUp()) {
                                        through.incrementAndGet();
                                    }
                                })
                                .subscribeOn(Schedulers.parallel()),
                        200)
                .count();
    }

    private static Leasing leasing(ReactiveStringRedisTemplate redis, String replica) {
        return new Leasing(
                new RedisLeases(redis, replica, Duration.ofSeconds(30), () -> ""),
                new Outage(Duration.ofSeconds(2)),
                () -> 3,
                System::nanoTime);
    }
}
