package id.satugerbang.gateway.cases;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import id.satugerbang.gateway.testing.TestCallers;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestIdentity;
import id.satugerbang.gateway.testing.TestPlatform;
import id.satugerbang.gateway.testing.TestRoutes;
import id.satugerbang.gateway.testing.TestService;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway notes of calls as they pass: applications, counts, and that a release ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesIntegrationTests {

    private static final String[] CITIZEN = {"Test-Caller", "citizen:basic"};
    private static final String RECEIVED = "{\"data\": {\"nomor\": 17, \"status\":\"diterima\"}, \"x\":1.0}";

    private final TestPlatform platform = new TestPlatform();
    private final WireMockServer agency = platform.agency();
    private final TestIdentity identity = platform.identity();
    private final TestRoutes routes = platform.routes();
    private final TestService registry = new TestService();
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        gateway = platform.start(
                directory, Map.of("satu.gateway.registry-uri", registry.uri(), "satu.gateway.usage.interval", "100ms"));
        String route = TestRoutes.route("uji/kasus", platform.agencyUrl(), "POST /ajukan citizen", "POST /umum public");
        routes.publish(
                "uji/kasus",
                TestRoutes.withMembers("\"case\":{\"receipt\":\"/data/nomor\",\"status\":\"/data/status\"}", route)
                        .replace(
                                "\"from_the_future\"",
                                "\"deprecated\":true,\"deprecated_at\":\"2026-11-01T00:00:00Z\","
                                        + "\"sunset_at\":\"2027-05-01T00:00:00Z\",\"from_the_future\""));
        await().until(() -> gateway.get("/api/uji/kasus/ajukan").statusCode() == 405);
    }

    @BeforeEach
    void reset() {
        identity.reset(Map.of());
        agency.resetRequests();
    }

    @AfterAll
    void stop() {
        platform.close();
        registry.close();
    }

    @Test
    void anApplicationIsNotedAndTheAnswerPassesUnchanged() {
        HttpResponse<String> answer = answered(201, "application/json;charset=utf-8", RECEIVED);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(RECEIVED);
        await().until(() -> identity.asked().size() == 1);
        JsonNode note = identity.last().body();
        assertThat(identity.last().path()).isEqualTo("/internal/v1/cases");
        assertThat(note.path("subject").asString()).isEqualTo(TestCallers.SUBJECT);
        assertThat(note.path("service").asString()).isEqualTo("uji/kasus");
        assertThat(note.path("operation").asString()).isEqualTo("op0");
        assertThat(note.path("receipt").asString()).isEqualTo("17");
        assertThat(note.path("status").asString()).isEqualTo("diterima");
        assertThat(agency.getAllServeEvents().get(0).getRequest().getHeader("Accept-Encoding"))
                .isEqualTo("identity");
    }

    @Test
    void aNoteIsTriedAgainUntilTheIdentityServiceTakesIt() {
        identity.refuse("503 internal_error");
        answered(200, "application/json", RECEIVED);
        await().until(() -> identity.asked().size() >= 2);

        identity.refuse("");

        int before = identity.asked().size();
        await().until(() -> identity.asked().size() > before);
    }

    @Test
    void whatNamesNoApplicationIsNotNoted() {
        answered(400, "application/json", RECEIVED);
        answered(200, "text/plain", RECEIVED);
        answered(200, "application/json", "{\"data\":{\"nomor\":null,\"status\":\"x\"}}");
        answered(200, "application/json", "{\"isi\":\"" + "x".repeat(300_000) + "\"," + RECEIVED.substring(1));
        gateway.post("/api/uji/kasus/umum", "");
        answered(200, "application/json", RECEIVED.replace("17", "18"));

        await().until(() -> !identity.asked().isEmpty());
        assertThat(identity.asked())
                .extracting(asked -> asked.body().path("receipt").asString())
                .containsOnly("18");
    }

    @Test
    void callersOfADeprecatedReleaseAreTold() {
        HttpResponse<String> answer = answered(200, "text/plain", "halo");

        assertThat(answer.headers().firstValue("Deprecation")).contains("@1793491200");
        assertThat(answer.headers().firstValue("Sunset")).contains("Sat, 1 May 2027 00:00:00 GMT");
    }

    @Test
    void callsAreCountedAndReportedToTheRegistry() {
        answered(200, "text/plain", "halo");
        gateway.post("/api/uji/kasus/ajukan", "");

        await().until(() -> reported("calls") >= 2 && reported("client_errors") >= 1);
        JsonNode report = new JsonMapper().readTree(usage().get(0).body());
        assertThat(report.path("sequence").asLong()).isEqualTo(1);
        assertThat(report.path("services").get(0).path("latency_ms")).hasSize(11);
    }

    private List<TestService.Call> usage() {
        return registry.to("/internal/v1/replicas/gateway-1/usage");
    }

    private long reported(String what) {
        return usage().stream()
                .map(call -> new JsonMapper().readTree(call.body()))
                .mapToLong(report -> report.path("services").get(0).path(what).asLong())
                .sum();
    }

    private HttpResponse<String> answered(int status, String type, String body) {
        agency.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", type)
                        .withBody(body)));
        return gateway.post("/api/uji/kasus/ajukan", "", CITIZEN[0], CITIZEN[1], "Accept-Encoding", "gzip");
    }
}
