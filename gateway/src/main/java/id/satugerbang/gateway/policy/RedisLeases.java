package id.satugerbang.gateway.policy;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** The buckets in Redis, one script for each question. */
final class RedisLeases implements LeaseStore {

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT =
            RedisScript.of(new ClassPathResource("lease-calls.lua"), List.class);

    private static final String STORED_FOR = String.valueOf(HELD.plusSeconds(1).toMillis());

    private final ReactiveStringRedisTemplate redis;
    private final String replica;
    private final Duration timeout;
    private final Supplier<String> now;

    /**
     * @param replica name of this replica among all
     * @param timeout longest wait for an answer
     * @param now milliseconds since 1970, or empty for the clock of Redis
     */
    RedisLeases(ReactiveStringRedisTemplate redis, String replica, Duration timeout, Supplier<String> now) {
        this.redis = redis;
        this.replica = replica;
        this.timeout = timeout;
        this.now = now;
    }

    @Override
    public Mono<Lease> take(Lease.Wish wish) {
        List<String> arguments = List.of(
                replica,
                String.valueOf(wish.limit().limit()),
                String.valueOf(wish.limit().window().toMillis()),
                String.valueOf(wish.held()),
                String.valueOf(wish.waiting()),
                String.valueOf(wish.ahead()),
                String.valueOf(wish.back()),
                String.valueOf(wish.unasked()),
                STORED_FOR,
                now.get());
        return redis.execute(SCRIPT, List.of(wish.bucket()), arguments)
                .next()
                .map(RedisLeases::lease)
                .timeout(timeout);
    }

    private static Lease lease(List<?> answer) {
        return new Lease(
                (int) number(answer, 0),
                (int) number(answer, 1),
                number(answer, 2),
                Duration.ofMillis(number(answer, 3)));
    }

    private static long number(List<?> answer, int place) {
        return Long.parseLong(String.valueOf(answer.get(place)));
    }
}
