package id.satugerbang.gateway.route.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FrameworkCallsIntegrationTests {

    @Test
    void theFrameworksOwnWayThroughItsHandlerMappingLeadsThroughTheSameStages(@TempDir Path directory) {
        try (RawUpstream agency = new RawUpstream(RawUpstream.ok("halo"));
                TestRoutes routes = new TestRoutes(TestRedis.shared().port()).reset();
                TestGateway gateway = TestGateway.start(
                        directory,
                        TestRedis.shared().port(),
                        Map.of(
                                "satu.gateway.direct-calls",
                                "false",
                                "satu.gateway.upstream-allow",
                                agency.address()))) {
            routes.publish("uji/satu", TestRoutes.route("uji/satu", agency.url(), "GET /x public", "GET /y citizen"));
            await().until(() -> gateway.get("/api/uji/satu/x").statusCode() == 200);

            HttpResponse<String> refused = gateway.get("/api/uji/satu/y");

            assertThat(gateway.get("/api/uji/satu/x").body()).isEqualTo("halo");
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.body()).contains("authentication_required");
            assertThat(agency.messages().get(0).text()).startsWith("GET /x HTTP/1.1\r\n");
        }
    }
}
