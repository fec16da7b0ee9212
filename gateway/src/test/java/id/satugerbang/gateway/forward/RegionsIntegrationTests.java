package id.satugerbang.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.testing.RawPlatform;
import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRoutes;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A service with a server in each of two regions. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegionsIntegrationTests {

    private static final String CALL = "/api/uji/wilayah/x";

    private final RawPlatform platform = new RawPlatform();
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        RawUpstream good = platform.upstream();
        String route = TestRoutes.route("uji/wilayah", good.url(), "GET /x public")
                .replace(
                        "\"upstreams\":[{",
                        "\"upstreams\":[{\"url\":\"http://127.0.0.1:1\",\"region\":\"35.78\"},{\"region\":\"35.26\",");
        platform.routes().publish("uji/wilayah", route);
        gateway = platform.start(
                directory,
                Map.of("satu.gateway.upstream-allow", good.address() + ",127.0.0.1:1"),
                "uji/lain",
                "GET /x public");
        await().until(() -> !gateway.get(CALL).body().contains("service_not_found"));
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void aRegionWhoseServerIsDownDoesNotPauseTheOther() {
        await().until(() -> call("35.78").contains("circuit_open"));

        assertThat(call("35.26")).isEqualTo("ok");
        assertThat(call("35.78")).contains("circuit_open");
    }

    private String call(String region) {
        return gateway.get(CALL, "Satu-Region", region).body();
    }
}
