package id.satugerbang.gateway.authn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.satugerbang.gateway.testing.MovableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;

class IssuerKeysTests {

    private final AtomicInteger fetches = new AtomicInteger();
    private final AtomicReference<Mono<JWKSet>> answer = new AtomicReference<>();
    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-23T00:00:00Z"));

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void issuerAnswersWithOneKey() {
        file = directory.resolve("keys.jwks");
        answer.set(Mono.just(set("one")));
    }

    @Test
    void aKnownKeyAsksNobody() {
        IssuerKeys keys = loaded();

        assertThat(count(keys, "one")).isEqualTo(1);
        assertThat(fetches).hasValue(1);
    }

    @Test
    void anUnknownKeyAsksOnceInThirtySeconds() {
        IssuerKeys keys = loaded();

        for (int i = 0; i < 10; i++) {
            assertThat(count(keys, "made-up-" + i)).isZero();
        }
        assertThat(fetches).hasValue(2);
        clock.move(Duration.ofSeconds(31));
        assertThat(count(keys, "made-up")).isZero();
        assertThat(fetches).hasValue(3);
    }

    @Test
    void aNewKeyIsFoundWithoutARestartAndAWithdrawnOneIsGone() {
        IssuerKeys keys = loaded();
        answer.set(Mono.just(set("two")));

        assertThat(count(keys, "two")).isEqualTo(1);
        assertThat(count(keys, "one")).isZero();
    }

    @Test
    void keysStayInUseWhileTheIssuerFails() {
        IssuerKeys keys = loaded();
        answer.set(Mono.error(new IllegalStateException("down")));

        assertThat(keys.renew().block()).isFalse();
        assertThat(count(keys, "one")).isEqualTo(1);
    }

    @Test
    void keysOfTheLastRunAreUsedWhileTheIssuerIsDown() {
        loaded();
        answer.set(Mono.error(new IllegalStateException("down")));

        assertThat(count(keys(), "one")).isEqualTo(1);
    }

    @Test
    void aDamagedFileCountsAsNone() throws Exception {
        Files.writeString(file, "{\"keys\":[{\"kty\":");

        assertThatThrownBy(() -> {
                    answer.set(Mono.error(new IllegalStateException("down")));
                    count(keys(), "one");
                })
                .isInstanceOf(KeysUnavailableException.class);
    }

    private IssuerKeys loaded() {
        IssuerKeys keys = keys();
        assertThat(keys.renew().block()).isTrue();
        return keys;
    }

    private IssuerKeys keys() {
        KeySource source = () -> Mono.defer(() -> {
            fetches.incrementAndGet();
            return answer.get();
        });
        return new IssuerKeys(source, new KeyFile(file), clock);
    }

    private static int count(IssuerKeys keys, String id) {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(id).build();
        return Objects.requireNonNull(keys.matching(header).block(Duration.ofSeconds(5)))
                .size();
    }

    private static JWKSet set(String id) {
        try {
            return new JWKSet(
                    new ECKeyGenerator(Curve.P_256).keyID(id).generate().toPublicJWK());
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
