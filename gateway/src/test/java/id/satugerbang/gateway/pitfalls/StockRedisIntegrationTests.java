package id.satugerbang.gateway.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satugerbang.gateway.testing.Ports;
import id.satugerbang.gateway.testing.RawUpstream;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.filter.ratelimit.RateLimiter;
import org.springframework.cloud.gateway.filter.ratelimit.RedisRateLimiter;
import org.springframework.cloud.gateway.support.ConfigurationService;
import org.springframework.core.convert.support.DefaultConversionService;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;

/** What Redis does to a stock gateway's sessions and limits when it is away or hangs. */
class StockRedisIntegrationTests {

    private static final String LUA = "META-INF/scripts/request_rate_limiter.lua";

    @Test
    void aHungRedisHoldsACallPastTheTimeWithinWhichOursHasAnswered() {
        try (RawUpstream hung = new RawUpstream("")) {
            LettuceConnectionFactory connections =
                    connections(URI.create(hung.url()).getPort());
            try {
                ReactiveStringRedisTemplate redis = new ReactiveStringRedisTemplate(connections);

                CompletableFuture<@Nullable Object> session = CompletableFuture.supplyAsync(
                        () -> redis.opsForValue().get("sesi").block());

                assertThatThrownBy(() -> session.get(3, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            } finally {
                connections.destroy();
            }
        }
    }

    @Test
    void theRateLimiterLetsEverythingThroughWithoutRedis() {
        LettuceConnectionFactory connections = connections(Ports.free());
        try {
            RedisRateLimiter limiter = limiterOfOneCall(new ReactiveStringRedisTemplate(connections));

            for (int i = 0; i < 5; i++) {
                assertThat(limiter.isAllowed("layanan", "warga")
                                .map(RateLimiter.Response::isAllowed)
                                .block(Duration.ofSeconds(20)))
                        .isTrue();
            }
        } finally {
            connections.destroy();
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static RedisRateLimiter limiterOfOneCall(ReactiveStringRedisTemplate redis) {
        RedisScript<List<Long>> script = (RedisScript) RedisScript.of(new ClassPathResource(LUA), List.class);
        ConfigurationService configuration = new ConfigurationService(null, DefaultConversionService::new, () -> null);
        RedisRateLimiter limiter = new RedisRateLimiter(redis, script, configuration);
        limiter.getConfig()
                .put(
                        "layanan",
                        new RedisRateLimiter.Config().setReplenishRate(1).setBurstCapacity(1));
        return limiter;
    }

    private static LettuceConnectionFactory connections(int port) {
        LettuceConnectionFactory connections = new LettuceConnectionFactory("127.0.0.1", port);
        connections.afterPropertiesSet();
        connections.start();
        return connections;
    }
}
