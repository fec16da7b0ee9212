package id.satugerbang.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.testing.TestCredentials;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
import id.satugerbang.gateway.testing.TestService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialSnapshotIntegrationTests {

    private static final String SECRET = "amat-rahasia";

    private final TestService agency = new TestService();
    private final TestService registry = new TestService();
    private final TestRoutes routes = new TestRoutes(TestRedis.shared().port()).reset();
    private final String route =
            TestRoutes.with("api_key", "uji/simpan", TestRoutes.route("uji/layanan", agency.uri(), "GET /x public"));

    @BeforeEach
    void publish() {
        routes.credential(
                "uji/simpan",
                TestCredentials.sealed("uji/simpan", TestCredentials.apiKey("header", "User-Key", SECRET)));
        routes.publish("uji/layanan", route);
    }

    @AfterEach
    void stop() {
        routes.close();
        agency.close();
        registry.close();
    }

    @Test
    void aRestartedGatewayHasTheCredentialsFromADiskThatHoldsNoSecret(@TempDir Path directory) throws IOException {
        try (TestGateway gateway = gateway(directory, TestRedis.shared().port())) {
            await().until(() -> gateway.get("/api/uji/layanan/x").statusCode() == 200);
        }
        Path state = directory.resolve("state");
        assertThat(Files.readString(state.resolve("routes.snapshot"))).contains("\"simpan\"");
        try (Stream<Path> files = Files.walk(state)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1)).doesNotContain(SECRET);
            }
        }

        try (TestGateway restarted = gateway(directory, 1)) {
            assertThat(restarted.get("/api/uji/layanan/x").statusCode()).isEqualTo(200);
            assertThat(agency.last().headers().getFirst("User-Key")).isEqualTo(SECRET);
        }
    }

    @Test
    void aTrimmedStreamIsMadeUpForFromTheHashOfCredentials(@TempDir Path directory) {
        try (TestGateway gateway = gateway(directory, TestRedis.shared().port())) {
            await().until(() -> gateway.get("/api/uji/layanan/x").statusCode() == 200);
            routes.trim();
            routes.credential(
                    "uji/simpan",
                    TestCredentials.sealed("uji/simpan", TestCredentials.apiKey("header", "User-Key", "baru")));
            routes.trim();

            await().untilAsserted(() -> {
                gateway.get("/api/uji/layanan/x");
                assertThat(agency.last().headers().getFirst("User-Key")).isEqualTo("baru");
            });
        }
    }

    @Test
    void aReleaseWhoseCredentialDoesNotOpenIsReported(@TempDir Path directory) {
        routes.credential(
                "uji/simpan",
                TestCredentials.foreign("uji/simpan", TestCredentials.apiKey("header", "User-Key", "asing")));
        try (TestGateway gateway = gateway(directory, TestRedis.shared().port())) {
            await().untilAsserted(() -> {
                assertThat(registry.count()).isPositive();
                assertThat(registry.last().body()).contains("The credential uji/simpan cannot be opened");
            });
            assertThat(gateway.get("/api/uji/layanan/x").statusCode()).isEqualTo(502);
        }
    }

    private TestGateway gateway(Path directory, int redis) {
        return TestGateway.start(
                directory,
                redis,
                Map.of(
                        "satu.gateway.upstream-allow",
                        agency.uri().substring("http://".length()),
                        "satu.gateway.registry-uri",
                        registry.uri()));
    }
}
