package id.satugerbang.gateway.testing;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What surrounds a gateway that binds: an agency, an identity service, and routes in Redis. */
public final class TestPlatform implements AutoCloseable {

    private final WireMockServer agency =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true));
    private final TestIdentity identity = new TestIdentity();
    private final TestRoutes routes = new TestRoutes(TestRedis.shared().port()).reset();
    private @Nullable TestGateway gateway;

    public TestPlatform() {
        agency.start();
    }

    public WireMockServer agency() {
        return agency;
    }

    public String agencyUrl() {
        return "http://127.0.0.1:" + agency.port();
    }

    public TestIdentity identity() {
        return identity;
    }

    public TestRoutes routes() {
        return routes;
    }

    /** Starts the gateway, with further properties. */
    public TestGateway start(Path directory, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "satu.gateway.upstream-allow",
                "127.0.0.1:" + agency.port(),
                "satu.gateway.identity-uri",
                identity.uri()));
        properties.putAll(more);
        gateway = TestGateway.start(directory, TestRedis.shared().port(), properties);
        return gateway;
    }

    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
        routes.close();
        identity.close();
        agency.stop();
    }
}
