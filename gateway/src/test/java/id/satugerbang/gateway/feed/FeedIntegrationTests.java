package id.satugerbang.gateway.feed;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import id.satugerbang.gateway.testing.Ports;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedIntegrationTests {

    private static final String REPLICA = "/internal/v1/replicas/gateway-1";
    private static final String OPERATION = "GET /x public";

    @TempDir
    private Path directory;

    private final WireMockServer other =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private final int redisPort = Ports.free();
    private TestRedis redis;
    private TestRoutes routes;

    @BeforeEach
    void start() {
        other.start();
        other.stubFor(any(anyUrl()).willReturn(ok("halo")));
        other.stubFor(put(urlEqualTo("/internal/v1/replicas/gateway-1")).willReturn(noContent()));
        redis = TestRedis.own(redisPort);
        routes = new TestRoutes(redisPort).reset();
    }

    @AfterEach
    void stop() {
        routes.close();
        redis.stop();
        other.stop();
    }

    @Test
    void aPublishedServiceGoesLiveIsReplacedAndIsWithdrawnWithoutARestart() {
        try (TestGateway gateway = gateway()) {
            publish("bmkg/cuaca", OPERATION);
            await().until(() -> status(gateway, "/api/bmkg/cuaca/x") == 200);

            publish("bmkg/cuaca", "GET /y public");
            await().until(() -> status(gateway, "/api/bmkg/cuaca/y") == 200);
            assertThat(gateway.get("/api/bmkg/cuaca/x").body()).contains("operation_not_found");

            routes.remove("bmkg/cuaca");
            await().until(() -> gateway.get("/api/bmkg/cuaca/y").body().contains("service_not_found"));
        }
    }

    @Test
    void theRegistryHearsWhatThisReplicaHasApplied() {
        try (TestGateway gateway = gateway()) {
            publish("bmkg/cuaca", OPERATION);

            await().untilAsserted(() -> other.verify(putRequestedFor(urlEqualTo("/internal/v1/replicas/gateway-1"))
                    .withHeader("Authorization", matching("Bearer ey.*"))
                    .withRequestBody(matchingJsonPath("$[?(@.revision == 1)]"))));
            assertThat(gateway.readiness()).isEqualTo(200);
        }
    }

    @Test
    void aTrimmedStreamIsMadeUpForFromTheHash() {
        publish("bmkg/cuaca", OPERATION);
        try (TestGateway gateway = gateway()) {
            await().until(() -> status(gateway, "/api/bmkg/cuaca/x") == 200);
            redis.stop();
            redis.start();
            routes.reset();
            publish("bmkg/cuaca", OPERATION);
            publish("bmkg/gempa", OPERATION);
            publish("bmkg/banjir", OPERATION);
            routes.trim();

            await().until(() -> status(gateway, "/api/bmkg/banjir/x") == 200);
            assertThat(status(gateway, "/api/bmkg/gempa/x")).isEqualTo(200);
            assertThat(status(gateway, "/api/bmkg/cuaca/x")).isEqualTo(200);
        }
    }

    @Test
    void aReleaseThatDoesNotBuildIsReportedAndTheLastGoodOneStaysLive() {
        try (TestGateway gateway = gateway()) {
            publish("bmkg/cuaca", OPERATION);
            publish("bmkg/cuaca", "GET /{a public");
            publish("bmkg/gempa", OPERATION);

            await().until(() -> status(gateway, "/api/bmkg/gempa/x") == 200);
            assertThat(status(gateway, "/api/bmkg/cuaca/x")).isEqualTo(200);
            await().untilAsserted(() -> other.verify(putRequestedFor(urlEqualTo("/internal/v1/replicas/gateway-1"))
                    .withRequestBody(matchingJsonPath("$[?(@.revision == 3)]"))
                    .withRequestBody(matchingJsonPath("$.quarantined[0].revision", matching("2")))));
        }
    }

    @Test
    void aGatewayThatRestartsWhileRedisAndRegistryAreDownServesFromDisk() {
        try (TestGateway gateway = gateway()) {
            publish("bmkg/cuaca", OPERATION);
            await().until(() -> status(gateway, "/api/bmkg/cuaca/x") == 200);
            await().until(() -> Files.exists(snapshot()));
        }
        redis.stop();
        try (TestGateway gateway = start(Map.of("satu.gateway.registry-uri", "http://127.0.0.1:1"))) {
            assertThat(status(gateway, "/api/bmkg/cuaca/x")).isEqualTo(200);
            await().until(() -> gateway.readiness() == 200);

            redis.start();
            routes.reset();
            publish("bmkg/cuaca", OPERATION);
            publish("bmkg/gempa", OPERATION);
            await().until(() -> status(gateway, "/api/bmkg/gempa/x") == 200);
        }
    }

    @Test
    void aGatewayWithNeitherDiskNorRedisAsksTheRegistry() {
        redis.stop();
        String route = TestRoutes.route("bmkg/cuaca", url(), OPERATION).replace("REVISION", "7");
        other.stubFor(get(urlEqualTo("/internal/v1/routes"))
                .willReturn(
                        okJson("{\"revision\":7,\"routes\":[" + route.replace(",\"from_the_future\":1", "") + "]}")));

        try (TestGateway gateway = gateway()) {
            await().until(() -> status(gateway, "/api/bmkg/cuaca/x") == 200);
        }
        redis.start();
    }

    @Test
    void aDamagedSnapshotIsNotUsedAndTheGatewayIsNotReadyWithoutRoutes() throws IOException {
        Files.createDirectories(snapshot().getParent());
        Files.writeString(snapshot(), "0".repeat(64) + "\n{\"revision\":1,\"routes\":[]}");
        redis.stop();

        try (TestGateway gateway = start(Map.of("satu.gateway.registry-uri", "http://127.0.0.1:1"))) {
            assertThat(gateway.readiness()).isEqualTo(503);
            redis.start();
            routes.reset();
            await().until(() -> gateway.readiness() == 200);
        }
    }

    @Test
    void aRegistryThatCameBackOlderIsReadAgainByItsEpoch() {
        routes.epoch("satu");
        publish("bmkg/cuaca", OPERATION);
        publish("bmkg/gempa", OPERATION);
        publish("bmkg/banjir", OPERATION);
        try (TestGateway gateway = gateway()) {
            await().until(() -> status(gateway, "/api/bmkg/banjir/x") == 200);

            routes.reset().epoch("dua");
            publish("bmkg/cuaca", OPERATION);

            await().until(() -> gateway.get("/api/bmkg/banjir/x").body().contains("service_not_found"));
            publish("bmkg/angin", OPERATION);
            await().until(() -> status(gateway, "/api/bmkg/angin/x") == 200);
            await().untilAsserted(() -> other.verify(putRequestedFor(urlEqualTo(REPLICA))
                    .withRequestBody(matchingJsonPath("$[?(@.revision == 2 && @.epoch == 'dua')]"))));
        }
    }

    @Test
    void aGatewayWithAGapGetsOnWhileAnImportGoesOn() {
        publish("bmkg/cuaca", OPERATION);
        AtomicBoolean importing = new AtomicBoolean(true);
        CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
            for (int i = 0; importing.get(); i++) {
                publish("bmkg/impor-" + i % 50, OPERATION);
                routes.trim();
            }
        });
        try (TestGateway gateway = gateway()) {
            await().until(() -> status(gateway, "/api/bmkg/cuaca/x") == 200);
            await().until(() -> status(gateway, "/api/bmkg/impor-49/x") == 200);
        } finally {
            importing.set(false);
            others.join();
        }
    }

    @Test
    void aRevisionThatWasTakenBackIsReadAgainWithoutAnEpochToo() {
        publish("bmkg/cuaca", OPERATION);
        publish("bmkg/gempa", OPERATION);
        try (TestGateway gateway = gateway()) {
            await().until(() -> status(gateway, "/api/bmkg/gempa/x") == 200);

            routes.reset();
            publish("bmkg/cuaca", OPERATION);

            await().until(() -> gateway.get("/api/bmkg/gempa/x").body().contains("service_not_found"));
        }
    }

    @Test
    void aSuspensionReachesAGatewayWhoseRedisIsAway() {
        publish("bmkg/cuaca", OPERATION);
        try (TestGateway gateway = gateway()) {
            await().until(() -> status(gateway, "/api/bmkg/cuaca/x") == 200);
            redis.stop();
            other.stubFor(get(urlEqualTo("/internal/v1/routes"))
                    .willReturn(okJson("{\"revision\":2,\"epoch\":\"satu\",\"routes\":[]}")));
            other.stubFor(put(urlEqualTo(REPLICA)).willReturn(okJson("{\"revision\":2,\"epoch\":\"satu\"}")));

            await().until(() -> gateway.get("/api/bmkg/cuaca/x").body().contains("service_not_found"));
        } finally {
            redis.start();
        }
    }

    @Test
    void whatTheRegistryToldIsNotTakenBackByAFeedThatIsBehind() {
        routes.epoch("satu");
        publish("bmkg/cuaca", OPERATION);
        try (TestGateway gateway = gateway()) {
            await().until(() -> status(gateway, "/api/bmkg/cuaca/x") == 200);
            other.stubFor(get(urlEqualTo("/internal/v1/routes"))
                    .willReturn(okJson("{\"revision\":2,\"epoch\":\"satu\",\"routes\":[]}")));
            other.stubFor(put(urlEqualTo(REPLICA)).willReturn(okJson("{\"revision\":2,\"epoch\":\"satu\"}")));
            await().until(() -> gateway.get("/api/bmkg/cuaca/x").body().contains("service_not_found"));

            routes.remove("bmkg/cuaca");
            publish("bmkg/gempa", OPERATION);

            await().until(() -> status(gateway, "/api/bmkg/gempa/x") == 200);
            assertThat(gateway.get("/api/bmkg/cuaca/x").body()).contains("service_not_found");
            other.verify(
                    0, putRequestedFor(urlEqualTo(REPLICA)).withRequestBody(matchingJsonPath("$[?(@.revision == 0)]")));
        }
    }

    @Test
    void aReplicaWithRoutesOfAnEarlierRunWaitsAMomentBeforeItIsReadyAndSaysHowOldTheyAre() throws IOException {
        publish("bmkg/cuaca", OPERATION);
        try (TestGateway gateway = gateway()) {
            await().until(() -> status(gateway, "/api/bmkg/cuaca/x") == 200);
            await().until(() -> Files.exists(snapshot()));
        }
        redis.stop();
        try (TestGateway gateway = start(
                Map.of("satu.gateway.registry-uri", "http://127.0.0.1:1", "satu.gateway.feed.start-wait", "1h"))) {
            assertThat(gateway.readiness()).isEqualTo(503);
            redis.start();
            routes.reset();
            publish("bmkg/cuaca", OPERATION);
            await().until(() -> gateway.readiness() == 200);
            assertThat(gateway.bean(RoutesHealthIndicator.class).health().getDetails())
                    .containsKeys("revision", "age_s");
        }
    }

    private TestGateway gateway() {
        return start(Map.of());
    }

    private TestGateway start(Map<String, Object> more) {
        Map<String, Object> properties = new java.util.HashMap<>(
                Map.of("satu.gateway.registry-uri", url(), "satu.gateway.upstream-allow", "127.0.0.1:" + other.port()));
        properties.putAll(more);
        return TestGateway.start(directory, redisPort, properties);
    }

    private Path snapshot() {
        return directory.resolve("state/routes.snapshot");
    }

    private String url() {
        return "http://127.0.0.1:" + other.port();
    }

    private void publish(String service, String operation) {
        routes.publish(service, TestRoutes.route(service, url(), operation));
    }

    private static int status(TestGateway gateway, String path) {
        return gateway.get(path).statusCode();
    }
}
