package id.satugerbang.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestKeys;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RateLimitIntegrationTests {

    private final TestRedis redis = TestRedis.shared();
    private final RawUpstream upstream = new RawUpstream(RawUpstream.ok("ok"));
    private final TestRoutes routes = new TestRoutes(redis.port()).reset();
    private TestGateway one;
    private TestGateway two;

    @BeforeAll
    void start(@TempDir Path first, @TempDir Path second, @TempDir Path keys) {
        Map<String, Object> allow = Map.of(
                "satu.keys-dir",
                TestKeys.writeTo(keys).toString(),
                "satu.gateway.upstream-allow",
                upstream.address(),
                "satu.gateway.policy.count-timeout",
                "10s",
                "satu.gateway.edge.trusted-proxies",
                "127.0.0.0/8");
        one = TestGateway.start(first, redis.port(), allow);
        two = TestGateway.start(second, redis.port(), allow);
        publish("batas/warga", limits("citizen", 3), "GET /x citizen,integrator");
        publish("batas/mitra", limits("client", 1), "GET /x citizen,integrator");
        publish("batas/layanan", limits("service", 2), "GET /x public");
        publish("batas/ramai", limits("service", 40), "GET /x public");
        publish("batas/tanpa", "\"max_concurrent\":1", "GET /x public");
        publish("batas/ketat-dulu", limits("citizen 5 60, citizen 1000 86400"), "GET /x citizen");
        publish("batas/longgar-dulu", limits("citizen 1000 86400, citizen 5 60"), "GET /x citizen");
        publish(
                "batas/tiga",
                limits("service 7 3600, citizen 1000 86400, citizen 4 3600"),
                "GET /x citizen,integrator");
    }

    @AfterAll
    void stop() {
        one.close();
        two.close();
        routes.close();
        upstream.close();
    }

    @Test
    void aCitizensCallsAreCountedOverAllReplicasAndRefusedWithTheTimeToWait() {
        HttpResponse<String> first = call(one, "batas/warga", "citizen:basic");
        call(two, "batas/warga", "citizen:basic");
        call(one, "batas/warga", "citizen:basic");
        HttpResponse<String> refused = call(two, "batas/warga", "citizen:basic");

        assertThat(first.headers().firstValue("RateLimit-Policy")).contains("\"citizen\";q=3;w=3600");
        assertThat(first.headers().firstValue("RateLimit")).contains("\"citizen\";r=2;t=1200");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("\"code\":\"rate_limited\"");
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1100L, 1200L);
        assertThat(call(one, "batas/warga", "integrator:batas/warga").statusCode())
                .as("the limit of citizens is not that of integrators")
                .isEqualTo(200);
    }

    @Test
    void anIntegratorsClientHasALimitOfItsOwn() {
        assertThat(call(one, "batas/mitra", "integrator:batas/mitra").statusCode())
                .isEqualTo(200);
        assertThat(call(two, "batas/mitra", "integrator:batas/mitra").statusCode())
                .isEqualTo(429);
        assertThat(call(two, "batas/mitra", "citizen:basic").statusCode()).isEqualTo(200);
    }

    @Test
    void everybodysCallsToAServiceCountTogetherAndNoOtherServiceSuffers() {
        assertThat(one.get("/api/batas/layanan/x").statusCode()).isEqualTo(200);
        assertThat(two.get("/api/batas/layanan/x").statusCode()).isEqualTo(200);
        assertThat(one.get("/api/batas/layanan/x").statusCode()).isEqualTo(429);
        assertThat(one.get("/api/batas/tanpa/x").statusCode()).isEqualTo(200);
    }

    @Test
    void oneAddressWithoutANameUsesUpNoMoreThanItsPartOfAServicesLimit() {
        for (int i = 0; i < 20; i++) {
            assertThat(from(one, "198.51.100.7").statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = from(two, "203.0.113.1, 198.51.100.7");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("RateLimit").orElseThrow()).startsWith("\"address\";r=0;t=");
        assertThat(from(two, "198.51.100.8").statusCode()).isEqualTo(200);
        assertThat(from(one, "2001:db8::1").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"batas/ketat-dulu", "batas/longgar-dulu"})
    void twoLimitsOfOneKindAreTwoWhateverTheirOrder(String service) {
        List<HttpResponse<String>> answers = IntStream.range(0, 20)
                .mapToObj(i -> call(i % 2 == 0 ? one : two, service, "citizen:basic"))
                .toList();

        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20).mapToObj(i -> i < 5 ? 200 : 429).toList());
        assertThat(answers.get(5).headers().firstValue("RateLimit").orElseThrow())
                .as("only the limit that refused")
                .startsWith("\"citizen-60\";r=0;t=")
                .doesNotContain("86400");
        assertThat(answers.get(5).headers().firstValue("RateLimit-Policy"))
                .hasValueSatisfying(
                        policy -> assertThat(policy).contains("\"citizen-60\";q=5;w=60", "\"citizen-86400\";q=1000"));
    }

    @Test
    void aCallThatOneLimitRefusesUsesUpNoOther() {
        for (int i = 0; i < 4; i++) {
            assertThat(call(one, "batas/tiga", "citizen:basic").statusCode()).isEqualTo(200);
        }
        for (int i = 0; i < 30; i++) {
            assertThat(call(i % 2 == 0 ? one : two, "batas/tiga", "citizen:basic")
                            .statusCode())
                    .isEqualTo(429);
        }

        await("what the limit of citizens refused is given back to that of the service")
                .until(() -> call(two, "batas/tiga", "integrator:batas/tiga").statusCode() == 200);
        await().until(() -> call(one, "batas/tiga", "integrator:batas/tiga").statusCode() == 200);
        await().until(() -> call(one, "batas/tiga", "integrator:batas/tiga").statusCode() == 200);
        assertThat(call(two, "batas/tiga", "integrator:batas/tiga").statusCode())
                .isEqualTo(429);
    }

    @Test
    void aServiceWithoutLimitsSaysNothingOfThem() {
        assertThat(one.get("/api/batas/tanpa/x").headers().map()).doesNotContainKeys("ratelimit", "ratelimit-policy");
    }

    private static HttpResponse<String> call(TestGateway gateway, String service, String caller) {
        return gateway.get("/api/" + service + "/x", "Test-Caller", caller);
    }

    private static HttpResponse<String> from(TestGateway gateway, String address) {
        return gateway.get("/api/batas/ramai/x", "X-Forwarded-For", address);
    }

    private static String limits(String key, int limit) {
        return limits("%s %d 3600".formatted(key, limit));
    }

    /** Limits as {@code key limit seconds}, separated by commas. */
    private static String limits(String declared) {
        return Stream.of(declared.split(", "))
                .map(limit -> limit.split(" "))
                .map(limit -> "{\"key\":\"%s\",\"limit\":%s,\"window_s\":%s}".formatted((Object[]) limit))
                .collect(Collectors.joining(",", "\"rate_limits\":[", "]"));
    }

    private void publish(String service, String policy, String operation) {
        String route = TestRoutes.route(service, upstream.url(), operation);
        routes.publish(service, route.replace("\"from_the", policy + ",\"from_the"));
        String path = "/api/" + service + "/tidak-ada";
        for (TestGateway gateway : new TestGateway[] {one, two}) {
            await().until(() -> gateway.get(path).body().contains("operation_not_found"));
        }
    }
}
