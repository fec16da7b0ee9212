package id.satugerbang.support.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InternalTokenTests {

    private static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    private ECKey gateway;
    private ECKey keycloak;
    private JWKSet known;

    @BeforeEach
    void keys() throws JOSEException {
        gateway = new ECKeyGenerator(Curve.P_256).keyID("gateway").generate();
        keycloak = new ECKeyGenerator(Curve.P_256).keyID("keycloak").generate();
        known = new JWKSet(List.of(gateway.toPublicJWK(), keycloak.toPublicJWK()));
    }

    @Test
    void a_fresh_token_names_its_caller() {
        assertThat(verifierAt(NOW).verify(token())).contains("gateway");
        assertThat(verifierAt(NOW.plusSeconds(59)).verify(token())).contains("gateway");
        assertThat(verifierAt(NOW.minusSeconds(9)).verify(token())).contains("gateway");
    }

    @Test
    void it_ends_after_a_minute_and_does_not_begin_in_the_future() {
        assertThat(verifierAt(NOW.plusSeconds(71)).verify(token())).isEmpty();
        assertThat(verifierAt(NOW.minusSeconds(60)).verify(token())).isEmpty();
    }

    @Test
    void a_token_that_was_good_ends_at_its_time_for_the_same_verifier_too() {
        AtomicReference<Instant> time = new AtomicReference<>(NOW);
        Clock clock = mock(Clock.class);
        when(clock.instant()).thenAnswer(call -> time.get());
        InternalTokenVerifier verifier = new InternalTokenVerifier("identity", known, clock);
        String token = token();
        assertThat(verifier.verify(token)).contains("gateway");
        time.set(NOW.plusSeconds(69));
        assertThat(verifier.verify(token)).contains("gateway");
        assertThat(verifier.verify(token.substring(0, token.length() - 4) + "AAAA"))
                .isEmpty();
        time.set(NOW.plusSeconds(70));
        assertThat(verifier.verify(token)).isEmpty();
    }

    @Test
    void it_is_for_one_part_only() {
        InternalTokenVerifier registry = new InternalTokenVerifier("service-registry", known, at(NOW));
        assertThat(registry.verify(token())).isEmpty();
    }

    @Test
    void one_part_cannot_speak_for_another() throws JOSEException {
        assertThat(verifierAt(NOW).verify(signed(JWSAlgorithm.ES256, "gateway", new ECDSASigner(keycloak), 60)))
                .isEmpty();
        assertThat(verifierAt(NOW).verify(signed(JWSAlgorithm.ES256, "keycloak", new ECDSASigner(keycloak), 60)))
                .as("iss gateway under the key of keycloak")
                .isEmpty();
        assertThat(verifierAt(NOW).verify(signed(JWSAlgorithm.ES256, "nobody", new ECDSASigner(keycloak), 60)))
                .isEmpty();
    }

    @Test
    void no_other_algorithm_counts() throws Exception {
        byte[] publicKey = gateway.toECPublicKey().getEncoded();
        assertThat(verifierAt(NOW).verify(signed(JWSAlgorithm.HS256, "gateway", new MACSigner(publicKey), 60)))
                .isEmpty();
        String none = "eyJhbGciOiJub25lIn0." + token().split("\\.", -1)[1] + ".";
        assertThat(verifierAt(NOW).verify(none)).isEmpty();
    }

    @Test
    void a_token_that_claims_a_longer_life_is_refused() throws JOSEException {
        assertThat(verifierAt(NOW).verify(signed(JWSAlgorithm.ES256, "gateway", new ECDSASigner(gateway), 60)))
                .contains("gateway");
        assertThat(verifierAt(NOW).verify(signed(JWSAlgorithm.ES256, "gateway", new ECDSASigner(gateway), 3600)))
                .isEmpty();
    }

    @Test
    void rubbish_is_no_token() {
        assertThat(verifierAt(NOW).verify("")).isEmpty();
        assertThat(verifierAt(NOW).verify("a.b.c")).isEmpty();
        assertThat(verifierAt(NOW).verify(token() + "x")).isEmpty();
    }

    private String token() {
        return new InternalTokenSigner("gateway", gateway, at(NOW)).sign("identity");
    }

    private InternalTokenVerifier verifierAt(Instant time) {
        return new InternalTokenVerifier("identity", known, at(time));
    }

    private static String signed(JWSAlgorithm algorithm, String keyId, JWSSigner signer, int seconds)
            throws JOSEException {
        JWSHeader header = new JWSHeader.Builder(algorithm)
                .keyID(keyId)
                .type(new JOSEObjectType("satu-internal+jwt"))
                .build();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer("gateway")
                .audience("identity")
                .issueTime(Date.from(NOW))
                .expirationTime(Date.from(NOW.plusSeconds(seconds)))
                .build();
        SignedJWT jwt = new SignedJWT(header, claims);
        jwt.sign(signer);
        return jwt.serialize();
    }

    private static Clock at(Instant time) {
        return Clock.fixed(time, ZoneOffset.UTC);
    }
}
