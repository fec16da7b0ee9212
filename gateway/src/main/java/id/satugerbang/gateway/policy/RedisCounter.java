package id.satugerbang.gateway.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** Counts the calls of all replicas together, in Redis, in one round trip. */
final class RedisCounter implements Counter {

    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> SCRIPT = RedisScript.of(new ClassPathResource("count-call.lua"), List.class);

    private final ReactiveStringRedisTemplate redis;

    RedisCounter(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    @Override
    public Mono<List<Usage>> count(List<Quota> quotas) {
        List<String> keys = quotas.stream().map(Quota::bucket).toList();
        List<String> arguments =
                quotas.stream().flatMap(RedisCounter::arguments).toList();
        return redis.execute(SCRIPT, keys, arguments).next().map(RedisCounter::usages);
    }

    private static Stream<String> arguments(Quota quota) {
        return Stream.of(
                String.valueOf(quota.limit().limit()),
                String.valueOf(quota.limit().window().toMillis()));
    }

    /** Pairs of calls left and milliseconds to wait. */
    private static List<Usage> usages(List<?> answer) {
        List<Usage> usages = new ArrayList<>(answer.size() / 2);
        for (int i = 0; i + 1 < answer.size(); i += 2) {
            usages.add(new Usage(number(answer.get(i)), Duration.ofMillis(number(answer.get(i + 1)))));
        }
        return usages;
    }

    private static long number(Object value) {
        return Long.parseLong(String.valueOf(value));
    }
}
