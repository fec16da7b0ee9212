package id.satugerbang.gateway.pitfalls;

import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
import java.nio.file.Path;
import java.util.Map;

/** This gateway, with time-outs short enough to wait for. */
final class OurGateway implements ProbedGateway {

    private final RawUpstream raw = new RawUpstream(RawUpstream.ok("ok"));
    private final RawUpstream frozen = new RawUpstream("");
    private final TestRoutes routes;
    private final TestGateway gateway;

    OurGateway(Path directory) {
        TestRedis redis = TestRedis.shared();
        routes = new TestRoutes(redis.port()).reset();
        gateway = TestGateway.start(
                directory,
                redis.port(),
                Map.of(
                        "satu.gateway.upstream-allow", raw.address() + "," + frozen.address(),
                        "satu.gateway.edge.header-timeout", "1s",
                        "satu.gateway.edge.idle", "1s",
                        "satu.gateway.edge.drain", "2s"));
        publish("uji/mentah", raw, "GET /{apa} public", "POST /{apa} public");
        routes.publish("uji/beku", TestRoutes.route("uji/beku", frozen.url(), 1000, 1024, "GET /x public"));
        publish("uji/warga", raw, "GET /x citizen");
        publish("uji/aturan", raw, "GET /admin/x citizen");
        awaitService("uji/aturan");
    }

    @Override
    public int port() {
        return gateway.port();
    }

    @Override
    public RawUpstream upstream() {
        return raw;
    }

    @Override
    public String identityHeader() {
        return "Citizen-Assertion";
    }

    @Override
    public void takeInABadDefinitionBeforeAGoodOne() {
        routes.publish("uji/rusak", "{\"agency\":1");
        publish("uji/baik", raw, "GET /x public");
        awaitService("uji/baik");
    }

    @Override
    public void close() {
        gateway.close();
        routes.close();
        raw.close();
        frozen.close();
    }

    private void publish(String service, RawUpstream upstream, String... operations) {
        routes.publish(service, TestRoutes.route(service, upstream.url(), operations));
    }

    private void awaitService(String service) {
        await().until(() -> !gateway.get("/api/" + service + "/-").body().contains("service_not_found"));
    }
}
