package id.satugerbang.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.testing.Ports;
import id.satugerbang.gateway.testing.TestBrowser;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestIssuer;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestService;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.data.redis.connection.RedisConnectionFactory;

/** A refresh token is used up with the first answer: whatever is slow or away, the answer is not lost and nobody is signed out. */
class SlowRenewalIntegrationTests {

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
                Map.of(
                        "satu.issuer", issuer.issuer(),
                        "satu.gateway.identity-uri", identity.uri(),
                        "satu.gateway.session.refresh-ahead", "2s"));
        browser = new TestBrowser(gateway, issuer);
        issuer.lifetime(Duration.ofMillis(1500));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> browser.get("/auth/login").statusCode() == 302);
        browser.signIn("/");
        issuer.lifetime(Duration.ofMinutes(5));
    }

    @AfterEach
    void stop() {
        gateway.close();
        identity.close();
        issuer.close();
        redis.stop();
    }

    @Test
    void aTokenEndpointThatTakesLongerThanItsCallerWaitsSignsNobodyOut() {
        issuer.slow(Duration.ofMillis(3500));

        long began = System.nanoTime();
        browser.get("/identity/v1/profile");
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofMillis(3400));

        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.get("/identity/v1/profile").statusCode() == 200);
        assertThat(issuer.refreshes()).isEqualTo(1);
        assertThat(browser.session().path("authenticated").asBoolean()).isTrue();
    }

    @Test
    void anAnswerThatRedisDoesNotTakeIsKeptUntilItDoes() throws Exception {
        String pid = Objects.requireNonNull(gateway.bean(RedisConnectionFactory.class)
                .getConnection()
                .serverCommands()
                .info("server")
                .getProperty("process_id"));
        issuer.slow(Duration.ofMillis(1500));
        CompletableFuture<Integer> call = CompletableFuture.supplyAsync(
                () -> browser.get("/identity/v1/profile").statusCode());
        await().atMost(Duration.ofSeconds(5)).until(() -> issuer.refreshes() == 1);
        signal("STOP", pid);
        try {
            call.join();
            assertThat(browser.get("/auth/session").statusCode()).isEqualTo(503);
        } finally {
            signal("CONT", pid);
        }
        await().atMost(Duration.ofSeconds(15))
                .until(() -> browser.get("/identity/v1/profile").statusCode() == 200);
        assertThat(issuer.refreshes()).isEqualTo(1);
        assertThat(browser.session().path("authenticated").asBoolean()).isTrue();
    }

    @Test
    void allSessionsOfAPersonEndWhereIdentitySaysSo() {
        TestBrowser other = new TestBrowser(gateway, issuer);
        other.signIn("/");
        assertThat(other.session().path("authenticated").asBoolean()).isTrue();
        identity.answerWith("Satu-Sessions-End", TestIssuer.SUBJECT);

        var answer = browser.get("/identity/v1/rights-requests");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map()).doesNotContainKey("satu-sessions-end");
        assertThat(browser.session().path("authenticated").asBoolean()).isFalse();
        assertThat(other.session().path("authenticated").asBoolean()).isFalse();
    }

    private static void signal(String name, String pid) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, pid).start().waitFor())
                .isZero();
    }
}
