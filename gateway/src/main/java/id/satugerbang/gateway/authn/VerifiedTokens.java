package id.satugerbang.gateway.authn;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import id.satugerbang.support.caller.AccessTokens;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;

/**
 * Callers of access tokens, verified once each.
 *
 * <p>A caller is remembered under the SHA-256 of the token, until the token expires, or the issuer's keys change, or room is
 * needed for others; the token itself is not kept.
 */
final class VerifiedTokens {

    /** One for each thread: to look the algorithm up costs about as much as to use it. */
    private static final ThreadLocal<MessageDigest> SHA_256 = ThreadLocal.withInitial(VerifiedTokens::sha256);

    private final ReactiveJwtDecoder decoder;
    private final IssuerKeys keys;
    private final Clock clock;
    private final Cache<ByteBuffer, Verified> known;

    /** @param most how many callers are remembered */
    VerifiedTokens(ReactiveJwtDecoder decoder, IssuerKeys keys, Clock clock, int most) {
        this.decoder = decoder;
        this.keys = keys;
        this.clock = clock;
        this.known = Caffeine.newBuilder()
                .maximumSize(most)
                .executor(Runnable::run)
                .expireAfter(Expiry.<ByteBuffer, Verified>creating((hash, token) -> lifetime(token)))
                .build();
    }

    /**
     * The caller; errors as the decoder does where the token does not hold.
     *
     * <p>What is known was well-formed once, so that its form is not looked at again: a character outside ASCII is hashed as
     * a question mark, which no well-formed token has.
     */
    Mono<Caller> caller(String token) {
        ByteBuffer hash = hash(token);
        Caller caller = known(hash);
        if (caller != null) {
            return Mono.just(caller);
        }
        if (!BearerTokens.isWellFormed(token)) {
            return Mono.error(ProblemException.of(ProblemCode.TOKEN_INVALID));
        }
        int version = keys.version();
        return decoder.decode(token).map(jwt -> remember(hash, jwt, version));
    }

    /** The caller where the token was verified before. */
    @Nullable
    Caller known(String token) {
        return known(hash(token));
    }

    private @Nullable Caller known(ByteBuffer hash) {
        Verified verified = known.getIfPresent(hash);
        return verified != null && isGood(verified) ? verified.caller() : null;
    }

    private Caller remember(ByteBuffer hash, Jwt jwt, int version) {
        Caller caller = AccessTokens.caller(jwt);
        known.put(hash, new Verified(caller, Objects.requireNonNull(jwt.getExpiresAt(), "exp"), version));
        return caller;
    }

    /** The version that was current before the signature was checked: keys that changed meanwhile do not count. */
    private boolean isGood(Verified verified) {
        return verified.version() == keys.version() && clock.instant().isBefore(verified.expiresAt());
    }

    private Duration lifetime(Verified token) {
        Duration left = Duration.between(clock.instant(), token.expiresAt());
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static ByteBuffer hash(String token) {
        return ByteBuffer.wrap(SHA_256.get().digest(token.getBytes(StandardCharsets.US_ASCII)));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private record Verified(Caller caller, Instant expiresAt, int version) {}
}
