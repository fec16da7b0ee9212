package id.satugerbang.gateway.testing;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A gateway before one service of a {@link RawUpstream} that answers {@code ok}; for what needs no more around it. */
public final class RawPlatform implements AutoCloseable {

    private final RawUpstream upstream = new RawUpstream(RawUpstream.ok("ok"));
    private final TestRoutes routes = new TestRoutes(TestRedis.shared().port()).reset();
    private @Nullable TestGateway gateway;

    public RawUpstream upstream() {
        return upstream;
    }

    public TestRoutes routes() {
        return routes;
    }

    /** Publishes {@code service} and starts the gateway, with further properties; it serves when this returns. */
    public TestGateway start(Path directory, Map<String, Object> more, String service, String... operations) {
        routes.publish(service, TestRoutes.route(service, upstream.url(), operations));
        Map<String, Object> properties = new HashMap<>(Map.of("satu.gateway.upstream-allow", upstream.address()));
        properties.putAll(more);
        TestGateway started = TestGateway.start(directory, TestRedis.shared().port(), properties);
        gateway = started;
        await().until(() -> !started.get("/api/" + service + "/x").body().contains("service_not_found"));
        return started;
    }

    @Override
    public void close() {
        if (gateway != null) {
            gateway.close();
        }
        routes.close();
        upstream.close();
    }
}
