package id.satugerbang.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An upstream is spoken to over TLS, and only when its certificate is good. */
class SecureUpstreamIntegrationTests {

    private final WireMockServer agency =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());
    private final TestRedis redis = TestRedis.shared();
    private final TestRoutes routes = new TestRoutes(redis.port()).reset();

    @AfterEach
    void stop() {
        routes.close();
        agency.stop();
    }

    @Test
    void anUpstreamWhoseCertificateNobodyVouchesForGetsNoRequest(@TempDir Path directory) {
        agency.start();
        agency.stubFor(WireMock.any(WireMock.anyUrl()).willReturn(WireMock.ok("aman")));
        String address = "localhost:" + agency.httpsPort();
        routes.publish("uji/aman", TestRoutes.route("uji/aman", "https://" + address, 5_000, 1_000, "GET /x public"));

        try (TestGateway gateway =
                TestGateway.start(directory, redis.port(), Map.of("satu.gateway.upstream-allow", address))) {
            await().until(() -> gateway.send("DELETE", "/api/uji/aman/x").statusCode() == 405);

            assertThat(gateway.get("/api/uji/aman/x").statusCode()).isEqualTo(502);
        }
        assertThat(agency.getAllServeEvents()).isEmpty();
    }
}
