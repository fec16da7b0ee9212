package id.satugerbang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import id.satugerbang.gateway.testing.Ports;
import id.satugerbang.gateway.testing.TestBrowser;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestIssuer;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestService;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.connection.RedisConnectionFactory;

class RedisOutageIntegrationTests {

    private static final Duration HEALED_WITHIN = Duration.ofSeconds(5);

    private TestRedis redis;
    private TestIssuer issuer;
    private TestService identity;
    private TestGateway gateway;
    private TestBrowser browser;

    @BeforeEach
    void start(@TempDir Path directory) {
        redis = TestRedis.own(Ports.free());
        issuer = new TestIssuer();
        identity = new TestService();
        gateway = TestGateway.start(
                directory,
                redis.port(),
                Map.of("satu.issuer", issuer.issuer(), "satu.gateway.identity-uri", identity.uri()));
        browser = new TestBrowser(gateway, issuer);
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> browser.get("/auth/login").statusCode() == 302);
        browser.signIn("/");
        assertThat(browser.session().get("authenticated").asBoolean()).isTrue();
    }

    @AfterEach
    void stop() {
        gateway.close();
        identity.close();
        issuer.close();
        redis.stop();
    }

    @Test
    void aHungRedisMakesSessionsUnavailableWithinASecondAndHeals() throws Exception {
        String pid = Objects.requireNonNull(gateway.bean(RedisConnectionFactory.class)
                .getConnection()
                .serverCommands()
                .info("server")
                .getProperty("process_id"));
        signal("STOP", pid);
        try {
            assertUnavailable();
        } finally {
            signal("CONT", pid);
        }
        assertHealed();
        assertThat(browser.session().get("authenticated").asBoolean()).isTrue();
    }

    @Test
    void aLogoutOfTheIdentityProviderIsNotLostWhereRedisStumbles() throws Exception {
        String pid = Objects.requireNonNull(gateway.bean(RedisConnectionFactory.class)
                .getConnection()
                .serverCommands()
                .info("server")
                .getProperty("process_id"));
        String body = "logout_token=" + logoutToken();
        signal("STOP", pid);
        CompletableFuture<HttpResponse<String>> logout;
        try {
            logout = CompletableFuture.supplyAsync(() -> gateway.post(
                    BackchannelLogoutController.PATH, body, "Content-Type", "application/x-www-form-urlencoded"));
            Awaitility.await()
                    .atMost(HEALED_WITHIN)
                    .until(() -> browser.get("/auth/session").statusCode() == 503);
        } finally {
            signal("CONT", pid);
        }
        if (logout.join().statusCode() != 200) {
            assertHealed();
            assertThat(gateway.post(
                                    BackchannelLogoutController.PATH,
                                    body,
                                    "Content-Type",
                                    "application/x-www-form-urlencoded")
                            .statusCode())
                    .as("the same token once more")
                    .isEqualTo(200);
        }
        assertThat(browser.session().get("authenticated").asBoolean()).isFalse();
    }

    private String logoutToken() {
        return issuer.sign(
                "logout+jwt",
                new JWTClaimsSet.Builder()
                        .issuer(issuer.issuer())
                        .audience("satu-gateway")
                        .subject(TestIssuer.SUBJECT)
                        .issueTime(new Date())
                        .expirationTime(Date.from(Instant.now().plusSeconds(60)))
                        .jwtID(UUID.randomUUID().toString())
                        .claim("sid", TestIssuer.SIGN_ON)
                        .claim("events", Map.of("http://schemas.openid.net/event/backchannel-logout", Map.of()))
                        .build());
    }

    @Test
    void aRedisThatIsGoneMakesSessionsUnavailableWithinASecondAndHeals() {
        redis.stop();
        assertUnavailable();
        redis.start();
        assertHealed();
    }

    private void assertUnavailable() {
        for (int i = 0; i < 4; i++) {
            long start = System.nanoTime();
            HttpResponse<String> answer = browser.get("/auth/session");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body()).contains("\"code\":\"session_unavailable\"");
        }
        assertThat(browser.get("/identity/v1/profile").statusCode()).isEqualTo(503);
        assertThat(gateway.get("/auth/session").statusCode()).isEqualTo(200);
        String bearer = "Bearer " + issuer.accessToken();
        assertThat(gateway.get("/identity/v1/profile", "Authorization", bearer).statusCode())
                .isEqualTo(200);
        HttpResponse<String> page = gateway.get("/auth/login", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("session_unavailable");
    }

    private void assertHealed() {
        Awaitility.await()
                .atMost(HEALED_WITHIN)
                .until(() -> browser.get("/auth/session").statusCode() == 200);
    }

    private static void signal(String name, String pid) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor())
                .isZero();
    }
}
