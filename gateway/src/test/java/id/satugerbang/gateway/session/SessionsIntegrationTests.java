package id.satugerbang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jwt.JWTClaimsSet;
import id.satugerbang.gateway.testing.TestBrowser;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestIssuer;
import id.satugerbang.gateway.testing.TestKeys;
import id.satugerbang.gateway.testing.TestRedis;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The list of a person's sessions, and how sessions end: by hand, and by the identity provider. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsIntegrationTests {

    private static final String EVENT = "http://schemas.openid.net/event/backchannel-logout";
    private static final String FIREFOX = "Mozilla/5.0 (Android 14; Mobile; rv:130.0) Gecko/130.0 Firefox/130.0";

    private final TestIssuer issuer = new TestIssuer();
    private TestGateway one;
    private TestGateway two;

    @BeforeAll
    void start(@TempDir Path directory) {
        String keys = TestKeys.writeTo(directory.resolve("keys")).toString();
        one = replica(directory.resolve("one"), keys);
        two = replica(directory.resolve("two"), keys);
    }

    @AfterAll
    void stop() {
        one.close();
        two.close();
        issuer.close();
    }

    @Test
    void aPersonSeesWhereTheyAreSignedInAndEndsOneOfTheirSessions() {
        TestBrowser phone = signedIn(one);
        TestBrowser laptop = signedIn(one);

        int before = issuer.endedSignOns();
        JsonNode items = list(laptop);
        assertThat(items).hasSizeGreaterThanOrEqualTo(2);
        assertThat(items.get(0).path("current").asBoolean()).isTrue();
        assertThat(items.get(0).path("started_at").asString()).isNotBlank();
        String other = items.get(1).path("id").asString();
        assertThat(phone.cookies().get("__Host-satu")).doesNotContain(other);

        assertThat(laptop.send("DELETE", "/auth/sessions/" + other, "").statusCode())
                .isEqualTo(403);
        assertThat(laptop.send("DELETE", "/auth/sessions/" + other, "", "X-CSRF-TOKEN", laptop.csrf())
                        .statusCode())
                .isEqualTo(204);
        assertThat(issuer.endedSignOns())
                .as("the phone's single sign-on has ended too")
                .isEqualTo(before + 1);
        assertThat(phone.session().path("authenticated").asBoolean()).isFalse();
        assertThat(laptop.session().path("authenticated").asBoolean()).isTrue();
        assertThat(laptop.send("DELETE", "/auth/sessions/" + other, "", "X-CSRF-TOKEN", laptop.csrf())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void nobodyWithoutASessionSeesAny() {
        assertThat(one.get("/auth/sessions").statusCode()).isEqualTo(401);
    }

    @Test
    void devicesAreNamedInTwoWords() {
        assertThat(Devices.named(FIREFOX)).isEqualTo("Firefox · Android");
        assertThat(Devices.named(null)).isEqualTo("? · ?");
    }

    @Test
    void theIdentityProvidersWordEndsASessionOnEveryReplica() {
        TestBrowser browser = signedIn(one);
        String cookie = "__Host-satu=" + browser.cookies().get("__Host-satu");
        assertThat(two.get("/auth/session", "Cookie", cookie).body()).contains("\"authenticated\":true");

        String token = logoutToken(claims -> claims);
        HttpResponse<String> answer = logout(two, token);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        for (TestGateway replica : new TestGateway[] {one, two}) {
            await().atMost(Duration.ofSeconds(2)).untilAsserted(() -> assertThat(
                            replica.get("/auth/session", "Cookie", cookie).body())
                    .contains("\"authenticated\":false"));
        }
        assertThat(logout(one, token).statusCode()).as("a replay").isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("badTokens")
    void aLogoutTokenThatDoesNotHoldEndsNothing(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        TestBrowser browser = signedIn(one);

        assertThat(logout(one, logoutToken(change)).statusCode()).as(what).isEqualTo(400);
        assertThat(browser.session().path("authenticated").asBoolean()).isTrue();
    }

    static Object[][] badTokens() {
        return new Object[][] {
            bad("of another issuer", claims -> claims.issuer("https://evil.example")),
            bad("for another client", claims -> claims.audience("account")),
            bad("with a nonce", claims -> claims.claim("nonce", "n")),
            bad("without the event", claims -> claims.claim("events", Map.of("other", Map.of()))),
            bad("without events", claims -> claims.claim("events", null)),
            bad("without an id", claims -> claims.jwtID(null)),
            bad("of nobody", claims -> claims.subject(null).claim("sid", null)),
            bad(
                    "from yesterday",
                    claims -> claims.issueTime(Date.from(Instant.now().minus(Duration.ofDays(1))))),
            bad(
                    "of tomorrow",
                    claims -> claims.issueTime(Date.from(Instant.now().plus(Duration.ofDays(1)))))
        };
    }

    private static Object[] bad(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return new Object[] {what, change};
    }

    @Test
    void aTokenOfAnotherKeyOrNoneIsRefused() {
        String good = logoutToken(claims -> claims);
        String forged = good.substring(0, good.lastIndexOf('.') + 1) + "AAAA";

        assertThat(logout(one, forged).statusCode()).isEqualTo(400);
        assertThat(logout(one, "no-token").statusCode()).isEqualTo(400);
        assertThat(one.post(BackchannelLogoutController.PATH, "", "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(400);
        assertThat(one.get(BackchannelLogoutController.PATH).statusCode()).isEqualTo(405);
    }

    private TestGateway replica(Path directory, String keys) {
        return TestGateway.start(
                directory, TestRedis.shared().port(), Map.of("satu.issuer", issuer.issuer(), "satu.keys-dir", keys));
    }

    private TestBrowser signedIn(TestGateway gateway) {
        TestBrowser browser = new TestBrowser(gateway, issuer);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> browser.signIn("/").statusCode() == 302
                        && browser.session().path("authenticated").asBoolean());
        return browser;
    }

    private static JsonNode list(TestBrowser browser) {
        return new JsonMapper().readTree(browser.get("/auth/sessions").body()).path("items");
    }

    private String logoutToken(UnaryOperator<JWTClaimsSet.Builder> change) {
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(issuer.issuer())
                .audience("satu-gateway")
                .subject(TestIssuer.SUBJECT)
                .issueTime(new Date())
                .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                .jwtID(UUID.randomUUID().toString())
                .claim("sid", TestIssuer.SIGN_ON)
                .claim("events", Map.of(EVENT, Map.of()));
        return issuer.sign("logout+jwt", change.apply(claims).build());
    }

    private static HttpResponse<String> logout(TestGateway gateway, String token) {
        return gateway.post(
                BackchannelLogoutController.PATH,
                "logout_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8),
                "Content-Type",
                "application/x-www-form-urlencoded");
    }
}
