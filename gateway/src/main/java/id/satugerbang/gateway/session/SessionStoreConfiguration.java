package id.satugerbang.gateway.session;

import id.satugerbang.support.keys.KeyDirectory;
import id.satugerbang.support.keys.KeyFileException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.session.ReactiveSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.SessionIdGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Beans that keep sessions in Redis, sealed. */
@Configuration(proxyBeanMethods = false)
class SessionStoreConfiguration {

    private static final String KEY_FILE = "session.key";
    private static final int ID_BYTES = 24;

    @Bean
    SessionKeys sessionKeys(KeyDirectory keys) {
        String encoded = new String(keys.secret(KEY_FILE), StandardCharsets.US_ASCII).strip();
        try {
            return new SessionKeys(Base64.getDecoder().decode(encoded));
        } catch (IllegalArgumentException notAKey) {
            throw new KeyFileException(Path.of(KEY_FILE), "does not hold 32 bytes as base64", notAKey);
        }
    }

    @Bean
    SessionIdGenerator sessionIdGenerator() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] id = new byte[ID_BYTES];
            random.nextBytes(id);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
        };
    }

    /** Read by Spring Session under this name. */
    @Bean
    RedisSerializer<Object> springSessionDefaultRedisSerializer(SessionKeys keys) {
        return new SealedSessionSerializer(
                keys.box("session"), JsonMapper.builder().build());
    }

    /** Also the one that Spring Session's own manager uses, so that there is no second session cookie. */
    @Bean
    SessionCookie sessionCookie(SessionKeys keys) {
        return new SessionCookie(keys.mac("session id"));
    }

    @Bean
    RedisProbe redisProbe(ReactiveRedisConnectionFactory redis) {
        return new RedisProbe(redis);
    }

    @Bean
    RememberedLogins loginStore(
            ReactiveSessionRepository<? extends Session> sessions,
            RedisProbe redis,
            SessionProperties properties,
            Clock clock) {
        return new RememberedLogins(store(sessions, redis, properties.longest(), clock));
    }

    @Bean
    LoginIndex loginIndex(ReactiveStringRedisTemplate redis, SessionKeys keys, SessionProperties properties) {
        return new LoginIndex(redis, keys.mac("login index"), properties.longest());
    }

    @Bean
    RenewalLock renewalLock(ReactiveStringRedisTemplate redis) {
        return new RenewalLock(redis);
    }

    private static <S extends Session> LoginStore store(
            ReactiveSessionRepository<S> sessions, RedisProbe redis, Duration longest, Clock clock) {
        return new SpringSessionLoginStore<>(sessions, redis, longest, clock);
    }
}
