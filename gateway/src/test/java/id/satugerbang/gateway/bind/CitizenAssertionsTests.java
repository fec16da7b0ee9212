package id.satugerbang.gateway.bind;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.gateway.route.ServiceId;
import id.satugerbang.gateway.testing.MovableClock;
import id.satugerbang.gateway.testing.TestCallers;
import id.satugerbang.gateway.testing.TestKeys;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.keys.KeyFileException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CitizenAssertionsTests {

    private static final Path FILE = Path.of("assertion.jwks");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final ServiceId SERVICE = new ServiceId("dukcapil-surabaya", "kartu-identitas-anak");

    private final PairwiseSubjects subjects = new PairwiseSubjects(new byte[32]);

    @Test
    void anAssertionSaysWhoForWhomAndForHowLong() throws Exception {
        ECKey key = TestKeys.key("k1");

        SignedJWT assertion =
                SignedJWT.parse(assertions(keys(key)).assertion(SERVICE, TestCallers.citizen(Assurance.BASIC)));

        JWTClaimsSet claims = assertion.getJWTClaimsSet();
        assertThat(assertion.verify(new ECDSAVerifier(key))).isTrue();
        assertThat(assertion.getHeader().getType().getType()).isEqualTo("citizen-assertion+jwt");
        assertThat(assertion.getHeader().getKeyID()).isEqualTo("k1");
        assertThat(claims.getIssuer()).isEqualTo("https://gerbang.example");
        assertThat(claims.getAudience())
                .containsExactly("https://gerbang.example/api/dukcapil-surabaya/kartu-identitas-anak");
        assertThat(claims.getStringClaim("acr")).isEqualTo("basic");
        assertThat(claims.getStringListClaim("attributes")).isEmpty();
        assertThat(claims.getIssueTime().toInstant()).isEqualTo(NOW);
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(NOW.plusSeconds(60));
        assertThat(claims.getJWTID()).as("an assertion stands for many calls").isNull();
        assertThat(claims.getSubject()).isNotEqualTo(TestCallers.SUBJECT);
    }

    @Test
    void anAssertionIsUsedAgainWhileHalfOfItsLifeIsLeft() throws Exception {
        MovableClock clock = new MovableClock(NOW);
        CitizenAssertions assertions =
                new CitizenAssertions("https://gerbang.example", keys(TestKeys.key("k1")), subjects, clock);
        Caller citizen = TestCallers.citizen(Assurance.BASIC);
        String first = assertions.assertion(SERVICE, citizen);

        clock.move(Duration.ofMillis(29_999));
        assertThat(assertions.assertion(SERVICE, citizen)).isEqualTo(first);
        clock.move(Duration.ofMillis(1));
        assertThat(assertions.assertion(SERVICE, citizen)).isNotEqualTo(first);
    }

    @Test
    void anAssertionIsNeverUsedForAnotherServiceOrAnotherAssurance() throws Exception {
        CitizenAssertions assertions = assertions(keys(TestKeys.key("k1")));
        String one = assertions.assertion(SERVICE, TestCallers.citizen(Assurance.BASIC));

        assertThat(assertions.assertion(SERVICE, TestCallers.citizen(Assurance.SUBSTANTIAL)))
                .isNotEqualTo(one);
        assertThat(assertions.assertion(new ServiceId("a", "b"), TestCallers.citizen(Assurance.BASIC)))
                .isNotEqualTo(one);
    }

    @Test
    void twoAgenciesSeeTwoNamesOfOnePersonAndOneAgencyAlwaysTheSame() {
        String one = subjects.subject("a", "person");

        assertThat(subjects.subject("a", "person")).isEqualTo(one).matches("[A-Za-z0-9_-]{43}");
        assertThat(subjects.subject("b", "person")).isNotEqualTo(one);
        assertThat(subjects.subject("ap", "erson")).isNotEqualTo(one);
    }

    @Test
    void everyKeyIsPublishedAndNoPrivateHalf() throws Exception {
        JWKSet published =
                JWKSet.parse(keys(TestKeys.key("neu"), TestKeys.key("alt")).publicJwks());

        assertThat(published.getKeys()).extracting(key -> key.getKeyID()).containsExactly("neu", "alt");
        assertThat(published.getKeys()).noneMatch(key -> key.isPrivate());
    }

    @Test
    void aFileWithoutUsableKeysIsRefusedWithItsName() throws Exception {
        byte[] publicOnly = new JWKSet(TestKeys.key("k")).toString(true).getBytes(StandardCharsets.UTF_8);

        for (byte[] content : List.of(publicOnly, "{\"keys\":[]}".getBytes(StandardCharsets.UTF_8), new byte[] {1})) {
            assertThatThrownBy(() -> AssertionKeys.parse(FILE, content))
                    .isInstanceOf(KeyFileException.class)
                    .hasMessageContaining("assertion.jwks");
        }
    }

    private CitizenAssertions assertions(AssertionKeys keys) {
        return new CitizenAssertions("https://gerbang.example", keys, subjects, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static AssertionKeys keys(ECKey... keys) {
        String json = new JsonMapper()
                .writeValueAsString(new JWKSet(List.<com.nimbusds.jose.jwk.JWK>of(keys)).toJSONObject(false));
        return AssertionKeys.parse(FILE, json.getBytes(StandardCharsets.UTF_8));
    }
}
