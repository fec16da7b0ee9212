package id.satugerbang.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.DatabaseProxy;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.PostgresServer;
import id.satugerbang.identity.testing.TestIssuer;
import id.satugerbang.identity.testing.TestKeys;
import java.time.Duration;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseOutageIntegrationTests {

    private static final Duration ANSWER = Duration.ofMillis(2500);
    private static DatabaseProxy proxy;
    private static IdentityServer identity;

    private final String citizen = TestIssuer.shared().citizen(TestIssuer.newSubject());

    @BeforeAll
    static void start() {
        proxy = new DatabaseProxy(PostgresServer.port());
        identity = IdentityServer.start(PostgresServer.newDatabase(), proxy.port(), new TestKeys());
    }

    @AfterAll
    static void stop() {
        identity.close();
        proxy.close();
    }

    @AfterEach
    void mend() {
        proxy.mend();
    }

    @Test
    void without_its_database_the_service_says_so_at_once_and_heals_by_itself() {
        identity.patch(citizen, "\"0\"", "{\"attributes\":{\"agama\":\"hindu\"}}")
                .isOk();
        assertThat(identity.send(identity.managementRequest("/actuator/health/readiness"))
                        .status())
                .isEqualTo(200);

        proxy.cut();
        assertUnavailableQuickly();
        assertThat(identity.send(identity.managementRequest("/actuator/health/readiness"))
                        .status())
                .isEqualTo(503);
        assertThat(identity.send(identity.managementRequest("/actuator/health/liveness"))
                        .status())
                .isEqualTo(200);
        assertThat(identity.send(identity.request("/identity/v1/attributes")).status())
                .isEqualTo(200);

        proxy.mend();
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                        identity.profile(citizen).value("agama"))
                .isEqualTo("hindu"));
    }

    @Test
    void a_frozen_database_does_not_freeze_the_service() {
        awaitHealth();
        proxy.freeze();
        assertUnavailableQuickly();
        proxy.mend();
        awaitHealth();
    }

    private void awaitHealth() {
        Awaitility.await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> assertThat(
                        identity.profile(citizen).status())
                .isEqualTo(200));
    }

    private void assertUnavailableQuickly() {
        Instant start = Instant.now();
        identity.profile(citizen).isProblem(503, "citizen_data_unavailable");
        assertThat(Duration.between(start, Instant.now())).isLessThan(ANSWER);
        start = Instant.now();
        identity.patch(citizen, "\"1\"", "{\"attributes\":{\"agama\":\"islam\"}}")
                .isProblem(503, "citizen_data_unavailable");
        assertThat(Duration.between(start, Instant.now())).isLessThan(ANSWER);
    }
}
