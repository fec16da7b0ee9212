package id.satugerbang.gateway.authn;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestIssuer;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
import id.satugerbang.gateway.testing.TestService;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BearerTokenIntegrationTests {

    private static TestIssuer issuer;
    private static TestService identity;
    private static TestService agency;
    private static TestGateway gateway;

    @BeforeAll
    static void start(@TempDir Path directory) {
        issuer = new TestIssuer();
        identity = new TestService();
        agency = new TestService();
        try (TestRoutes routes = new TestRoutes(TestRedis.shared().port()).reset()) {
            routes.publish(
                    "bmkg/cuaca",
                    TestRoutes.route("bmkg/cuaca", agency.uri(), "GET /prakiraan public", "GET /milik-saya citizen"));
        }
        gateway = TestGateway.start(
                directory,
                TestRedis.shared().port(),
                Map.of(
                        "satu.issuer", issuer.issuer(),
                        "satu.gateway.identity-uri", identity.uri(),
                        "satu.gateway.upstream-allow", agency.uri().substring("http://".length())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> gateway.get("/api/bmkg/cuaca/prakiraan").statusCode() == 200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> get("/identity/v1/profile", issuer.accessToken()).statusCode() == 200);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        agency.close();
        identity.close();
        issuer.close();
    }

    @Test
    void aGoodTokenIsRelayedToThePlatformsOwnServices() {
        String token = issuer.accessToken();

        HttpResponse<String> answer = get("/identity/v1/profile?a=%20b", token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
        assertThat(answer.headers().firstValue("set-cookie")).isEmpty();
        assertThat(identity.last().target()).isEqualTo("/identity/v1/profile?a=%20b");
        assertThat(identity.last().headers().getFirst("Authorization")).isEqualTo("Bearer " + token);
        assertThat(identity.last().headers().getFirst("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
    }

    @Test
    void aGoodTokenMakesACitizen() {
        assertThat(get("/api/bmkg/cuaca/milik-saya", issuer.accessToken()).statusCode())
                .isEqualTo(200);
        assertThat(agency.last().headers()).doesNotContainKey("Authorization");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void aTokenThatDoesNotHoldIsRefusedEverywhere(String what, String token) {
        for (String path :
                new String[] {"/api/bmkg/cuaca/prakiraan", "/api/bmkg/cuaca/milik-saya", "/identity/v1/profile"}) {
            HttpResponse<String> answer = get(path, token);

            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.body()).contains("\"code\":\"token_invalid\"");
            assertThat(answer.headers().firstValue("www-authenticate").orElseThrow())
                    .startsWith("Bearer realm=\"satu-gerbang\", error=\"invalid_token\"");
        }
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> badTokens() throws Exception {
        Instant now = Instant.now();
        JWTClaimsSet good = issuer.accessClaims().build();
        SignedJWT symmetric = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), good);
        symmetric.sign(new MACSigner("a shared secret of at least 32 bytes!"));
        String token = issuer.accessToken();
        return Stream.of(
                bad("not a token", "abc"),
                bad("unsigned", new PlainJWT(good).serialize()),
                bad("signed with a shared secret", symmetric.serialize()),
                bad("signature changed", token.substring(0, token.length() - 6) + "AAAAAA"),
                bad(
                        "ID token",
                        issuer.sign(
                                "JWT",
                                issuer.accessClaims().audience("satu-gateway").build())),
                bad("wrong type", issuer.sign("JWT", good)),
                bad("wrong audience", issuer.accessToken(claims -> claims.audience("account"))),
                bad(
                        "wrong issuer",
                        issuer.accessToken(claims -> claims.issuer("http://elsewhere/realms/satu-gerbang"))),
                bad("expired", issuer.accessToken(claims -> claims.expirationTime(Date.from(now.minusSeconds(60))))),
                bad("without expiry", issuer.accessToken(claims -> claims.expirationTime(null))),
                bad(
                        "not yet valid",
                        issuer.accessToken(claims -> claims.notBeforeTime(Date.from(now.plusSeconds(60))))),
                bad("without subject", issuer.accessToken(claims -> claims.subject(null))));
    }

    @Test
    void aClockThatIsTenSecondsAheadIsForgiven() {
        String token = issuer.accessToken(
                claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(7))));

        assertThat(get("/identity/v1/profile", token).statusCode()).isEqualTo(200);
    }

    @Test
    void anotherSchemeOrTwoTokensAreNoCredentials() {
        assertThat(gateway.get("/identity/v1/profile", "Authorization", "Basic YTpi")
                        .statusCode())
                .isEqualTo(401);
        String bearer = "Bearer " + issuer.accessToken();
        assertThat(gateway.get("/identity/v1/profile", "Authorization", bearer, "Authorization", bearer)
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void cookieAndTokenTogetherAreAmbiguousAlsoOnAPublicOperation() {
        for (String path : new String[] {"/api/bmkg/cuaca/prakiraan", "/identity/v1/profile"}) {
            HttpResponse<String> answer = gateway.get(
                    path, "Authorization", "Bearer " + issuer.accessToken(), "Cookie", "__Host-satu=anything");

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"code\":\"ambiguous_credentials\"");
        }
    }

    @Test
    void madeUpKeyIdsDoNotFloodTheIssuer() throws Exception {
        int before = issuer.keyFetches();
        JWTClaimsSet claims = issuer.accessClaims().build();
        com.nimbusds.jose.jwk.RSAKey other = new com.nimbusds.jose.jwk.gen.RSAKeyGenerator(2048).generate();
        for (int i = 0; i < 20; i++) {
            SignedJWT forged = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID("made-up-" + i)
                            .build(),
                    claims);
            forged.sign(new com.nimbusds.jose.crypto.RSASSASigner(other));
            assertThat(get("/identity/v1/profile", forged.serialize()).statusCode())
                    .isEqualTo(401);
        }

        assertThat(issuer.keyFetches() - before).isLessThanOrEqualTo(1);
    }

    private static HttpResponse<String> get(String path, String token) {
        return gateway.get(path, "Authorization", "Bearer " + token);
    }

    private static org.junit.jupiter.params.provider.Arguments bad(String what, String token) {
        return org.junit.jupiter.params.provider.Arguments.of(what, token);
    }
}
