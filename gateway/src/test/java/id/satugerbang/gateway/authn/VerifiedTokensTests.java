package id.satugerbang.gateway.authn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.satugerbang.gateway.testing.MovableClock;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import reactor.core.publisher.Mono;

class VerifiedTokensTests {

    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");

    private final AtomicInteger decoded = new AtomicInteger();
    private final MovableClock clock = new MovableClock(NOW);

    @TempDir
    private Path directory;

    @Test
    void aTokenIsVerifiedOnceAndGivesTheSameCallerAgain() {
        VerifiedTokens tokens = tokens(keys());

        assertThat(tokens.caller("satu").map(Caller::subject).block()).isEqualTo("satu");
        assertThat(tokens.caller("satu").map(Caller::subject).block()).isEqualTo("satu");
        assertThat(tokens.caller("dua").map(Caller::subject).block()).isEqualTo("dua");
        assertThat(decoded).hasValue(2);
    }

    @Test
    void aTokenIsKnownFromItsVerificationUntilItsExpiry() {
        VerifiedTokens tokens = tokens(keys());
        assertThat(tokens.known("satu")).isNull();

        tokens.caller("satu").block();

        assertThat(tokens.known("satu")).extracting(Caller::subject).isEqualTo("satu");
        clock.move(Duration.ofSeconds(300));
        assertThat(tokens.known("satu")).isNull();
    }

    @Test
    void aTokenIsNotRememberedPastItsExpiry() {
        VerifiedTokens tokens = tokens(keys());
        tokens.caller("satu").block();

        clock.move(Duration.ofSeconds(299));
        tokens.caller("satu").block();
        assertThat(decoded).hasValue(1);
        clock.move(Duration.ofSeconds(1));
        tokens.caller("satu").block();
        assertThat(decoded).hasValue(2);
    }

    @Test
    void aChangeOfTheIssuersKeysHasEveryTokenVerifiedAnew() {
        IssuerKeys keys = keys();
        VerifiedTokens tokens = tokens(keys);
        tokens.caller("satu").block();

        keys.renew().block();

        tokens.caller("satu").block();
        assertThat(decoded).hasValue(2);
    }

    @Test
    void aTokenThatDoesNotHoldIsNotRemembered() {
        VerifiedTokens tokens = new VerifiedTokens(
                token -> {
                    decoded.incrementAndGet();
                    return Mono.error(new BadJwtException("forged"));
                },
                keys(),
                clock,
                10);

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.caller("palsu").block()).isInstanceOf(BadJwtException.class);
        }
        assertThat(decoded).hasValue(2);
    }

    @Test
    void whatCannotBeATokenIsRefusedUnseenAlsoBesideOneThatHolds() {
        VerifiedTokens tokens = tokens(keys());
        tokens.caller("satu").block();

        for (String malformed : List.of("satu?", "sat\u00fc", "sa tu", "=satu", "==")) {
            assertThatThrownBy(() -> tokens.caller(malformed).block())
                    .as(malformed)
                    .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.code())
                            .isEqualTo(ProblemCode.TOKEN_INVALID));
        }
        assertThat(decoded).hasValue(1);
    }

    private VerifiedTokens tokens(IssuerKeys keys) {
        return new VerifiedTokens(this::decode, keys, clock, 10);
    }

    private Mono<Jwt> decode(String token) {
        decoded.incrementAndGet();
        return Mono.just(Jwt.withTokenValue(token)
                .header("alg", "ES256")
                .subject(token)
                .claim("sid", "s")
                .expiresAt(NOW.plusSeconds(300))
                .build());
    }

    private IssuerKeys keys() {
        return new IssuerKeys(
                () -> Mono.fromCallable(VerifiedTokensTests::oneKey), new KeyFile(directory.resolve("k")), clock);
    }

    private static JWKSet oneKey() throws com.nimbusds.jose.JOSEException {
        return new JWKSet(new ECKeyGenerator(Curve.P_256).keyID("k").generate());
    }
}
