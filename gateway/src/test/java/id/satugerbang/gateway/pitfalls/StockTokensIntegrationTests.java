package id.satugerbang.gateway.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.SignedJWT;
import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.TestIssuer;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;

/** A decoder that knows only where the keys are does each of these; ours are in the tests that docs/pitfalls.md names. */
class StockTokensIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestIssuer issuer = new TestIssuer();
    private final NimbusReactiveJwtDecoder decoder = decoder(issuer.issuer() + "/protocol/openid-connect/certs");

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void anyIssuerAnyAudienceAndNoExpiryAreTaken() {
        String token = issuer.sign(
                "JWT",
                issuer.accessClaims()
                        .issuer("https://elsewhere.example")
                        .audience("elsewhere")
                        .expirationTime(null)
                        .build());

        Jwt taken = Objects.requireNonNull(decoder.decode(token).block(PATIENCE));

        assertThat(taken.getExpiresAt()).isNull();
        assertThat(taken.getAudience()).containsExactly("elsewhere");
    }

    @Test
    void eachUnknownKeyFetchesTheKeys() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).generate();
        for (int i = 0; i < 5; i++) {
            String forged = signed(other, "made-up-" + i);
            assertThatThrownBy(() -> decoder.decode(forged).block(PATIENCE)).isInstanceOf(JwtException.class);
        }

        assertThat(issuer.keyFetches()).isGreaterThanOrEqualTo(5);
    }

    @Test
    void aWithdrawnKeyIsTakenUntilSomeUnknownOneComes() throws JOSEException {
        String token = issuer.sign("JWT", issuer.accessClaims().build());
        decoder.decode(token).block(PATIENCE);
        issuer.withdrawKey();

        assertThat(decoder.decode(token).block(PATIENCE)).isNotNull();
        assertThat(issuer.keyFetches()).isEqualTo(1);

        String forged = signed(new RSAKeyGenerator(2048).generate(), "made-up");
        assertThatThrownBy(() -> decoder.decode(forged).block(PATIENCE)).isInstanceOf(JwtException.class);
        assertThatThrownBy(() -> decoder.decode(token).block(PATIENCE)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void aKeyEndpointThatHangsHoldsTheCallPastTheTimeWithinWhichOursHasEnded() {
        String token = issuer.sign("JWT", issuer.accessClaims().build());
        try (RawUpstream hung = new RawUpstream("")) {
            assertThatThrownBy(() -> decoder(hung.url()).decode(token).block(Duration.ofSeconds(3)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Timeout on blocking read");
        }
    }

    private String signed(RSAKey key, String id) throws JOSEException {
        SignedJWT jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(id).build(),
                issuer.accessClaims().build());
        jwt.sign(new RSASSASigner(key));
        return jwt.serialize();
    }

    private static NimbusReactiveJwtDecoder decoder(String keys) {
        return NimbusReactiveJwtDecoder.withJwkSetUri(keys).build();
    }
}
