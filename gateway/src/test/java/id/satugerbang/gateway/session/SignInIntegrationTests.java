package id.satugerbang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.testing.TestBrowser;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestIssuer;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
import id.satugerbang.gateway.testing.TestService;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.connection.RedisConnection;
import org.springframework.data.redis.connection.RedisConnectionFactory;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;

class SignInIntegrationTests {

    private static TestService identity;
    private static TestService agency;
    private static TestGateway gateway;
    private static TestIssuer issuer;
    private TestBrowser browser;

    @BeforeAll
    static void startServers(@TempDir Path directory) {
        identity = new TestService();
        agency = new TestService();
        issuer = new TestIssuer();
        try (TestRoutes routes = new TestRoutes(TestRedis.shared().port()).reset()) {
            routes.publish(
                    "dukcapil/kia",
                    TestRoutes.route(
                            "dukcapil/kia",
                            agency.uri(),
                            "GET /info public",
                            "POST /tanya public",
                            "POST /ajukan citizen"));
        }
        gateway = TestGateway.start(
                directory,
                TestRedis.shared().port(),
                Map.of(
                        "satu.issuer", issuer.issuer(),
                        "satu.gateway.identity-uri", identity.uri(),
                        "satu.gateway.session.refresh-ahead", "2s",
                        "satu.gateway.upstream-allow", agency.uri().substring("http://".length())));
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> gateway.get("/api/dukcapil/kia/info").statusCode() == 200);
    }

    @AfterAll
    static void stopServers() {
        gateway.close();
        agency.close();
        identity.close();
        issuer.close();
    }

    @BeforeEach
    void newBrowser() {
        issuer.lifetime(Duration.ofMinutes(5));
        issuer.endLogins(false);
        browser = new TestBrowser(gateway, issuer);
        sessionKeys().forEach(key -> redis().keyCommands().del(key));
    }

    @AfterEach
    void everySessionEndsBySomeTime() {
        assertThat(sessionKeys())
                .allSatisfy(key -> assertThat(redis().keyCommands().ttl(key)).isBetween(1L, 1800L));
    }

    @Test
    void aLoginAsksTheIdentityProviderForWhatWasAsked() {
        HttpResponse<String> start =
                gateway.get("/auth/login?return_to=/profil&assurance=substantial&ui_locales=en", "Accept", "text/html");

        MultiValueMap<String, String> asked =
                TestBrowser.query(start.headers().firstValue("location").orElseThrow());
        assertThat(start.statusCode()).isEqualTo(302);
        assertThat(asked.getFirst("client_id")).isEqualTo("satu-gateway");
        assertThat(asked.getFirst("redirect_uri")).isEqualTo("http://127.0.0.1:" + gateway.port() + "/auth/callback");
        assertThat(asked.getFirst("code_challenge_method")).isEqualTo("S256");
        assertThat(asked.getFirst("acr_values")).isEqualTo("substantial");
        assertThat(asked.getFirst("ui_locales")).isEqualTo("en");
        assertThat(asked.getFirst("scope")).isEqualTo("openid");
        assertThat(sessionKeys()).isEmpty();
    }

    @Test
    void aLevelThatDoesNotExistIsRefused() {
        assertThat(gateway.get("/auth/login?assurance=absolute").statusCode()).isEqualTo(400);
    }

    @Test
    void afterSignInTheSessionTellsWhoItIs() {
        HttpResponse<String> back = browser.signIn("/layanan/kia%3Fa=1");

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.headers().firstValue("location")).contains("/layanan/kia?a=1");
        assertThat(back.headers().allValues("set-cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("__Host-satu=")
                .containsIgnoringCase("; HttpOnly")
                .contains("; Path=/", "; Secure", "; SameSite=Lax")
                .doesNotContain("Domain"));
        assertThat(browser.cookies()).containsOnlyKeys("__Host-satu");
        var session = browser.session();
        assertThat(session.get("authenticated").asBoolean()).isTrue();
        assertThat(session.get("name").asString()).isEqualTo("Siti Aminah");
        assertThat(session.get("roles").get(0).asString()).isEqualTo("citizen");
        assertThat(session.get("assurance").asString()).isEqualTo("basic");
        assertThat(session.get("csrf").get("header").asString()).isEqualTo("X-CSRF-TOKEN");
        assertThat(session.get("expires_at").asString()).isNotBlank();
        assertThat(session.get("subject").asString())
                .isNotBlank()
                .isNotEqualTo(TestIssuer.SUBJECT)
                .as("the same at the next sign-in")
                .isEqualTo(signedInAnew().get("subject").asString());
    }

    private JsonNode signedInAnew() {
        TestBrowser another = new TestBrowser(gateway, issuer);
        another.signIn("/");
        return another.session();
    }

    @Test
    void aForeignReturnAddressLeadsHome() {
        assertThat(browser.signIn("//evil.example/").headers().firstValue("location"))
                .contains("/");
    }

    @Test
    void twoTabsCanSignInAtTheSameTime() {
        HttpResponse<String> one = browser.get("/auth/login?return_to=/satu");
        HttpResponse<String> two = browser.get("/auth/login?return_to=/dua");

        assertThat(browser.callback(one).headers().firstValue("location")).contains("/satu");
        assertThat(browser.callback(two).headers().firstValue("location")).contains("/dua");
    }

    @Test
    void anAnswerThatThisBrowserDidNotAskForIsRefused() {
        HttpResponse<String> start = browser.get("/auth/login");
        TestBrowser other = new TestBrowser(gateway, issuer);

        assertThat(other.callback(start).statusCode()).isEqualTo(400);
        assertThat(sessionKeys()).isEmpty();
    }

    @Test
    void aNewLoginGetsANewSessionAndEndsTheOldOne() {
        browser.signIn("/");
        String before = browser.cookies().get("__Host-satu");
        browser.signIn("/");

        assertThat(browser.cookies().get("__Host-satu")).isNotEqualTo(before);
        assertThat(gateway.get("/auth/session", "Cookie", "__Host-satu=" + before)
                        .body())
                .contains("\"authenticated\":false");
        assertThat(sessionKeys()).hasSize(1);
    }

    @Test
    void anonymousVisitorsLeaveNothingInRedis() {
        browser.get("/auth/session");
        browser.get("/auth/login");
        browser.get("/api/dukcapil/kia/info");
        browser.get("/identity/v1/profile");

        assertThat(sessionKeys()).isEmpty();
    }

    @Test
    void nothingInRedisCanBeReadAsAToken() {
        browser.signIn("/");

        List<byte[]> keys = sessionKeys();
        assertThat(keys).hasSize(1);
        for (byte[] key : keys) {
            String dump = new String(redis().keyCommands().dump(key), StandardCharsets.ISO_8859_1);
            assertThat(dump).doesNotContain("eyJ", "refresh-", "Siti", TestIssuer.SUBJECT);
            redis().hashCommands().hGetAll(key).values().forEach(value -> assertThat(
                            new String(value, StandardCharsets.ISO_8859_1))
                    .doesNotContain("eyJ", "refresh-", "Siti", TestIssuer.SUBJECT));
        }
    }

    @Test
    void whoReadsRedisStillCannotMakeACookie() {
        browser.signIn("/");
        String key = new String(sessionKeys().get(0), StandardCharsets.UTF_8);
        String id = key.substring(key.lastIndexOf(':') + 1);

        assertThat(gateway.get("/auth/session", "Cookie", "__Host-satu=" + id).body())
                .contains("\"authenticated\":false");
        assertThat(gateway.get("/auth/session", "Cookie", "__Host-satu=" + id + ".AAAA")
                        .body())
                .contains("\"authenticated\":false");
    }

    @Test
    void aSessionActsAtThePlatformsServicesWithItsOwnToken() {
        browser.signIn("/");

        assertThat(browser.get("/identity/v1/profile").statusCode()).isEqualTo(200);
        assertThat(identity.last().headers().getFirst("Authorization")).startsWith("Bearer ey");
        assertThat(identity.last().headers()).doesNotContainKey("Cookie");
    }

    @Test
    void aChangeNeedsTheCsrfToken() {
        browser.signIn("/");
        int before = identity.count();

        for (String[] headers : new String[][] {{}, {"X-CSRF-TOKEN", "wrong"}, {"X-CSRF-TOKEN", ""}}) {
            assertThat(browser.send("PATCH", "/identity/v1/profile", "{}", headers)
                            .body())
                    .contains("\"code\":\"csrf_invalid\"");
            assertThat(browser.send("POST", "/api/dukcapil/kia/ajukan", "{}", headers)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(browser.send("POST", "/auth/logout", "", headers).statusCode())
                    .isEqualTo(403);
        }
        assertThat(identity.count()).isEqualTo(before);
        assertThat(browser.send("PATCH", "/identity/v1/profile", "{}", "X-CSRF-TOKEN", browser.csrf())
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.session().get("authenticated").asBoolean()).isTrue();
    }

    @Test
    void theCsrfTokenOfAnotherSessionDoesNotCount() {
        browser.signIn("/");
        TestBrowser other = new TestBrowser(gateway, issuer);
        other.signIn("/");

        assertThat(browser.send("PATCH", "/identity/v1/profile", "{}", "X-CSRF-TOKEN", other.csrf())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatMeansAnotherPersonThanTheOneWhoIsSignedInIsNeitherReadNorChanged() {
        browser.signIn("/");
        String csrf = browser.csrf();
        String me = browser.session().get("subject").asString();
        int before = identity.count();
        int atAgency = agency.count();

        for (String[] meant : new String[][] {{"somebody-else"}, {""}, {"somebody-else", me}}) {
            assertThat(asked("GET", "/identity/v1/profile", csrf, meant)).contains("\"code\":\"session_changed\"");
            assertThat(asked("PATCH", "/identity/v1/profile", csrf, meant)).contains("\"status\":409");
            assertThat(asked("POST", "/api/dukcapil/kia/ajukan", csrf, meant)).contains("session_changed");
            assertThat(asked("GET", "/auth/sessions", csrf, meant)).contains("session_changed");
            assertThat(asked("DELETE", "/auth/sessions/any", csrf, meant)).contains("session_changed");
        }
        assertThat(identity.count()).isEqualTo(before);
        assertThat(agency.count()).isEqualTo(atAgency);
        assertThat(asked("GET", "/identity/v1/profile", csrf, me)).doesNotContain("session_changed");
        assertThat(asked("POST", "/api/dukcapil/kia/ajukan", csrf, me)).doesNotContain("session_changed");
        assertThat(identity.count()).isEqualTo(before + 1);
        assertThat(agency.count()).isEqualTo(atAgency + 1);
        assertThat(agency.last().headers()).doesNotContainKey("Satu-subject");
    }

    private String asked(String method, String path, String csrf, String... meant) {
        String[] headers = Stream.concat(
                        Stream.of("X-CSRF-TOKEN", csrf),
                        Stream.of(meant).flatMap(name -> Stream.of("Satu-Subject", name)))
                .toArray(String[]::new);
        return browser.send(method, path, method.equals("GET") ? "" : "{}", headers)
                .body();
    }

    @Test
    void aChangeFromAnotherSiteIsRefusedEvenWithTheToken() {
        browser.signIn("/");
        String csrf = browser.csrf();

        assertThat(change(csrf, "Sec-Fetch-Site", "cross-site")).isEqualTo(403);
        assertThat(change(csrf, "Sec-Fetch-Site", "same-site")).isEqualTo(403);
        assertThat(change(csrf, "Origin", "https://evil.example")).isEqualTo(403);
        assertThat(change(csrf, "Origin", "null")).isEqualTo(403);
        assertThat(change(csrf, "Sec-Fetch-Site", "same-origin")).isEqualTo(200);
        assertThat(change(csrf, "Origin", "http://127.0.0.1:" + gateway.port())).isEqualTo(200);
    }

    private int change(String csrf, String header, String value) {
        return browser.send("PATCH", "/identity/v1/profile", "{}", "X-CSRF-TOKEN", csrf, header, value)
                .statusCode();
    }

    @Test
    void aFormPostArrivesWhole() {
        browser.signIn("/");
        String form = "nama=Siti+Aminah&_csrf=x&alamat=Jl.%20Mawar";

        HttpResponse<String> answer = browser.send(
                "POST",
                "/api/dukcapil/kia/ajukan",
                form,
                "X-CSRF-TOKEN",
                browser.csrf(),
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(agency.last().body()).isEqualTo(form);
        assertThat(agency.last().headers()).doesNotContainKeys("Cookie", "Authorization", "X-csrf-token");
    }

    @Test
    void aPublicOperationAsksNeitherForSessionNorForCsrfToken() {
        browser.signIn("/");

        assertThat(browser.send("POST", "/api/dukcapil/kia/tanya", "{}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void signOutEndsTheSessionAtOnce() {
        browser.signIn("/");
        String cookie = browser.cookies().get("__Host-satu");

        HttpResponse<String> answer = browser.send("POST", "/auth/logout", "", "X-CSRF-TOKEN", browser.csrf());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("\"logout_url\":\"" + issuer.issuer()
                        + "/protocol/openid-connect/logout?client_id=satu-gateway")
                .contains("id_token_hint=ey")
                .contains("post_logout_redirect_uri=http%3A%2F%2F127.0.0.1%3A" + gateway.port() + "%2F");
        assertThat(browser.cookies()).isEmpty();
        assertThat(sessionKeys()).isEmpty();
        assertThat(gateway.get("/auth/session", "Cookie", "__Host-satu=" + cookie)
                        .body())
                .contains("\"authenticated\":false");
    }

    @Test
    void parallelCallsAtExpiryShareOneRefresh() {
        browser.signIn("/");
        browser.get("/identity/v1/profile");
        issuer.lifetime(Duration.ofMillis(1500));
        browser.signIn("/");
        issuer.lifetime(Duration.ofMinutes(5));
        int before = issuer.refreshes();

        List<CompletableFuture<Integer>> calls = IntStream.range(0, 12)
                .mapToObj(call -> CompletableFuture.supplyAsync(() -> gateway.get(
                                "/identity/v1/profile",
                                "Cookie",
                                "__Host-satu=" + browser.cookies().get("__Host-satu"))
                        .statusCode()))
                .toList();

        assertThat(calls).allSatisfy(call -> assertThat(call.join()).isEqualTo(200));
        assertThat(issuer.refreshes() - before).isEqualTo(1);
        assertThat(browser.session().get("authenticated").asBoolean()).isTrue();
    }

    @Test
    void whileTheIdentityProviderIsDownAnExpiredTokenServesPublishedServicesOnly() {
        issuer.lifetime(Duration.ofSeconds(1));
        browser.signIn("/");
        String csrf = browser.csrf();
        issuer.stop();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                            browser.get("/identity/v1/profile").body())
                    .contains("\"code\":\"login_unavailable\""));
            assertThat(browser.send("POST", "/api/dukcapil/kia/ajukan", "{}", "X-CSRF-TOKEN", csrf)
                            .statusCode())
                    .isEqualTo(200);
            assertThat(browser.session().get("authenticated").asBoolean()).isTrue();
        } finally {
            issuer.start();
        }
        issuer.lifetime(Duration.ofMinutes(5));
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(
                        browser.get("/identity/v1/profile").statusCode())
                .isEqualTo(200));
    }

    @Test
    void aLoginThatTheIdentityProviderEndedEndsHereToo() {
        issuer.lifetime(Duration.ofSeconds(1));
        browser.signIn("/");
        issuer.endLogins(true);

        assertThat(browser.session().get("authenticated").asBoolean()).isFalse();
        assertThat(sessionKeys()).isEmpty();
    }

    @Test
    void signInSaysThatItIsUnavailableWhileTheIdentityProviderIsDown() {
        issuer.stop();
        try {
            Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(
                            gateway.get("/auth/login").statusCode())
                    .isEqualTo(503));
            assertThat(gateway.get("/auth/login").body()).contains("\"code\":\"login_unavailable\"");
            HttpResponse<String> page = gateway.get("/auth/login", "Accept", "text/html", "Accept-Language", "en");
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("content-type")).contains("text/html;charset=UTF-8");
            assertThat(page.body())
                    .contains("<html lang=\"en\">", "login_unavailable")
                    .doesNotContain("<style", "<script");
        } finally {
            issuer.start();
        }
        Awaitility.await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> assertThat(
                        gateway.get("/auth/login").statusCode())
                .isEqualTo(302));
    }

    private static List<byte[]> sessionKeys() {
        return List.copyOf(redis().keyCommands().keys("satu:session:*".getBytes(StandardCharsets.UTF_8)));
    }

    private static RedisConnection redis() {
        return gateway.bean(RedisConnectionFactory.class).getConnection();
    }
}
