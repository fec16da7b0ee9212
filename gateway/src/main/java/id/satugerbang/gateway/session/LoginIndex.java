package id.satugerbang.gateway.session;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which sessions a person has, and which belong to one single sign-on; kept in Redis under names that nobody can read.
 *
 * <p>An entry may outlive its session; who reads it looks whether the session is there.
 */
class LoginIndex {

    private static final Duration LIMIT = Duration.ofMillis(800);

    private final ReactiveStringRedisTemplate redis;
    private final TextMac mac;
    private final Duration longest;

    /** @param longest life of a session */
    LoginIndex(ReactiveStringRedisTemplate redis, TextMac mac, Duration longest) {
        this.redis = redis;
        this.mac = mac;
        this.longest = longest;
    }

    /**
     * Notes a session that has begun.
     *
     * @param signOn id of the single sign-on ({@code sid}); absent where the identity provider names none
     * @param device what the browser calls itself, shortened
     */
    Mono<Void> add(String sessionId, String subject, @Nullable String signOn, String device) {
        Mono<Void> ofPerson = put(person(subject), sessionId, device);
        return signOn == null ? ofPerson : ofPerson.then(put(signOn(signOn), sessionId, device));
    }

    /** Sessions of a person, each with its device. */
    Flux<Map.Entry<String, String>> ofPerson(String subject) {
        return entries(person(subject));
    }

    /** Sessions that began under one single sign-on. */
    Flux<Map.Entry<String, String>> ofSignOn(String signOn) {
        return entries(signOn(signOn));
    }

    /** Forgets a session of a person. */
    Mono<Void> remove(String subject, String sessionId) {
        return redis.opsForHash()
                .remove(person(subject), sessionId)
                .timeout(LIMIT)
                .then();
    }

    /** Forgets which sessions a person has. */
    Mono<Void> forget(String subject) {
        return redis.delete(person(subject)).timeout(LIMIT).then();
    }

    /** True where the token of this id was used in the last ten minutes. */
    Mono<Boolean> isUsed(String id) {
        return redis.hasKey(logout(id)).timeout(LIMIT);
    }

    /** Notes that the token of this id is used. */
    Mono<Void> use(String id) {
        return redis.opsForValue()
                .set(logout(id), "", Duration.ofMinutes(10))
                .timeout(LIMIT)
                .then();
    }

    private String logout(String id) {
        return "satu:logout:" + mac.of(id);
    }

    private Mono<Void> put(String key, String sessionId, String device) {
        return redis.opsForHash()
                .put(key, sessionId, device)
                .then(redis.expire(key, longest))
                .timeout(LIMIT)
                .then();
    }

    private Flux<Map.Entry<String, String>> entries(String key) {
        return redis.<String, String>opsForHash().entries(key).timeout(LIMIT);
    }

    private String person(String subject) {
        return "satu:logins:" + mac.of(subject);
    }

    private String signOn(String id) {
        return "satu:sign-ons:" + mac.of(id);
    }
}
