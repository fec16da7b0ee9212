package id.satugerbang.gateway.forward;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ErrorEnvelopeIntegrationTests {

    private static final String ENVELOPE =
            "{\"pointer\":\"/respon/kode\",\"ok\":[\"200\",\"201\"],\"message\":\"/respon/ket\","
                    + "\"statuses\":{\"44\":404,\"49\":409,\"42\":422}}";

    private final WireMockServer agency =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true));
    private TestRoutes routes;
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        agency.start();
        TestRedis redis = TestRedis.shared();
        routes = new TestRoutes(redis.port()).reset();
        gateway = TestGateway.start(
                directory, redis.port(), Map.of("satu.gateway.upstream-allow", "127.0.0.1:" + agency.port()));
        routes.publish(
                "uji/amplop",
                TestRoutes.withEnvelope(
                        ENVELOPE,
                        TestRoutes.route(
                                "uji/amplop", "http://127.0.0.1:" + agency.port(), "GET /x public", "HEAD /x public")));
        await().until(() -> gateway.send("DELETE", "/api/uji/amplop/x").statusCode() == 405);
    }

    @AfterAll
    void stop() {
        gateway.close();
        routes.close();
        agency.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"respon\":{\"kode\":200,\"nib\":\"1\"}}", "{\"respon\":{\"kode\":\"201\"}}"})
    void aGoodOutcomePassesByteForByte(String body) {
        HttpResponse<String> answer = answer(200, "application/json", body);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"respon\":{\"kode\":404,\"ket\":\"NIB tidak\\u0000\\r\\n\\u202e ditemukan\"}}",
                "{\"respon\":{\"kode\":\"2000\",\"ket\":\"NIB tidak ditemukan\"}}"
            })
    void anotherOutcomeIsA502WithTheAgencysMessage(String body) {
        HttpResponse<String> answer = answer(200, "application/json; charset=utf-8", body);

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.headers().firstValue("X-Agency")).isEmpty();
        JsonNode problem = new JsonMapper().readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("upstream_failed");
        assertThat(problem.path("detail").asString()).isEqualTo("NIB tidak ditemukan");
    }

    @ParameterizedTest
    @CsvSource({
        "44, 404, agency_not_found",
        "49, 409, agency_conflict",
        "42, 422, agency_refused",
        "7, 502, upstream_failed"
    })
    void aMistakeOfTheCallerIsTheCallers(int outcome, int status, String code) {
        HttpResponse<String> answer =
                answer(200, "application/json", "{\"respon\":{\"kode\":%d,\"ket\":\"NIB salah\"}}".formatted(outcome));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"", "\"detail\":\"NIB salah\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"respon\":{\"kode\":{}}}", "{\"respon\":{\"kode\":null,\"ket\":7}}"})
    void anAnswerWithoutAnOutcomeIsA502(String body) {
        assertThat(answer(200, "application/json", body).statusCode()).isEqualTo(502);
    }

    @Test
    void aLongMessageIsCut() {
        String body = "{\"respon\":{\"kode\":9,\"ket\":\"" + "x".repeat(5000) + "\"}}";

        JsonNode problem =
                new JsonMapper().readTree(answer(200, "application/json", body).body());

        assertThat(problem.path("detail").asString()).hasSize(300);
    }

    @Test
    void whatIsNoSmallJsonAnswerPassesAsItIs() {
        String failing = "{\"respon\":{\"kode\":404}}";
        assertThat(answer(200, "text/plain", failing).statusCode()).isEqualTo(200);
        assertThat(answer(404, "application/json", failing).statusCode()).isEqualTo(404);
        assertThat(answer(200, "application/json", "no json").body()).isEqualTo("no json");
        String large = "{\"isi\":\"" + "x".repeat(300_000) + "\",\"respon\":{\"kode\":404}}";
        assertThat(answer(200, "application/json", large).body()).isEqualTo(large);
        assertThat(gateway.send("HEAD", "/api/uji/amplop/x").statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerThatMayFailIsAskedForInTheClear() {
        agency.stubFor(any(anyUrl()).willReturn(aResponse().withBody("{\"respon\":{\"kode\":200}}")));
        agency.resetRequests();

        gateway.get("/api/uji/amplop/x", "Accept-Encoding", "gzip, br");

        assertThat(agency.getAllServeEvents().get(0).getRequest().getHeader("Accept-Encoding"))
                .isEqualTo("identity");
    }

    private HttpResponse<String> answer(int status, String type, String body) {
        agency.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", type)
                        .withHeader("X-Agency", "1")
                        .withBody(body)));
        return gateway.get("/api/uji/amplop/x");
    }
}
