package id.satugerbang.gateway.session;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** Lets one replica at a time renew the token of a session; a replica that dies loses the lock after a few seconds. */
class RenewalLock {

    private static final Duration LONGEST = Duration.ofSeconds(5);
    private static final Duration LIMIT = Duration.ofMillis(450);
    private static final RedisScript<Long> RELEASE = RedisScript.of(
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('del', KEYS[1]) end return 0", Long.class);

    private static final RedisScript<Long> EXTEND = RedisScript.of(
            "if redis.call('get', KEYS[1]) == ARGV[1] then return redis.call('pexpire', KEYS[1], ARGV[2]) end return 0",
            Long.class);

    private final ReactiveStringRedisTemplate redis;

    RenewalLock(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Proof of holding the lock; empty where another replica holds it. */
    Mono<String> acquire(String sessionId) {
        String proof = UUID.randomUUID().toString();
        return redis.opsForValue()
                .setIfAbsent(key(sessionId), proof, LONGEST)
                .timeout(LIMIT)
                .filter(Boolean::booleanValue)
                .map(acquired -> proof);
    }

    /** Keeps the lock for as long as anew where {@code proof} still holds it. */
    Mono<Void> extend(String sessionId, String proof) {
        return redis.execute(EXTEND, List.of(key(sessionId)), List.of(proof, Long.toString(LONGEST.toMillis())))
                .timeout(LIMIT)
                .onErrorComplete()
                .then();
    }

    /** Gives the lock back where {@code proof} still holds it. */
    Mono<Void> release(String sessionId, String proof) {
        return redis.execute(RELEASE, List.of(key(sessionId)), List.of(proof))
                .timeout(LIMIT)
                .onErrorComplete()
                .then();
    }

    private static String key(String sessionId) {
        return "satu:renewal:" + sessionId;
    }
}
