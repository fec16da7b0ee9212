package id.satugerbang.gateway.edge;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import id.satugerbang.gateway.testing.RawHttp;
import id.satugerbang.gateway.testing.TestCallers;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestPlatform;
import id.satugerbang.gateway.testing.TestRoutes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.json.JsonMapper;

/** What the gateway writes when calls carry personal values and go wrong in every way: JSON lines without one of them. */
@ExtendWith(OutputCaptureExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LogsIntegrationTests {

    private static final String NIK = "3578095507900001";
    private static final String FOREIGN = "3578010101010002";
    private static final String NAME = "Puspitasari";
    private static final String[] CITIZEN = {"Test-Caller", "citizen:basic"};
    private static final String[] JSON = {CITIZEN[0], CITIZEN[1], "Content-Type", "application/json"};

    private final TestPlatform platform = new TestPlatform();
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        gateway = platform.start(
                directory,
                Map.of(
                        "logging.structured.format.console",
                        "logstash",
                        "logging.level.satu",
                        "info",
                        "satu.gateway.bind.identity-timeout",
                        "900ms"));
        publish("uji/jalur", "GET /peserta/{nik} citizen", "path", "nik");
        publish("uji/tanya", "GET /x citizen", "query", "nik");
        publish("uji/badan", "POST /x citizen", "body", "/pemohon/nik");
        await().until(() -> gateway.get("/api/uji/badan/x").statusCode() == 405);
        platform.identity().reset(Map.of("nik", NIK));
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @Test
    void noPersonalValueReachesTheLogWhateverGoesWrong(CapturedOutput output) {
        int before = output.getAll().length();
        answer(aResponse().withStatus(200));
        refusedCalls();
        brokenUpstreams();
        silentIdentity();

        String written = output.getAll().substring(before);
        assertThat(written.lines()).allMatch(line -> line.startsWith("{\"@timestamp\":"));
        assertThat(messages(written))
                .anyMatch(message -> message.contains("Call to uji/tanya failed"))
                .anyMatch(message -> message.contains("route=uji/badan"))
                .anyMatch(message -> message.contains("refused code=bound_value_mismatch"))
                .anyMatch(message -> message.contains("refused code=operation_not_found"))
                .anyMatch(message -> message.contains("refused code=upstream_"))
                .anyMatch(message -> message.contains("refused code=citizen_data_unavailable"));
        assertThat(written).doesNotContain(NIK, FOREIGN, NAME, TestCallers.SUBJECT);
    }

    private static List<String> messages(String written) {
        return written.lines()
                .map(line -> new JsonMapper().readTree(line).path("message").asString())
                .toList();
    }

    private void refusedCalls() {
        for (String nik : List.of(NIK, FOREIGN)) {
            gateway.get("/api/uji/jalur/peserta/" + nik, CITIZEN);
            gateway.get("/api/uji/jalur/peserta/" + nik);
            gateway.get("/api/uji/tanya/x?nik=" + nik + "&nama=" + NAME, CITIZEN);
        }
        gateway.get("/api/uji/tanya/" + NIK, CITIZEN);
        gateway.get("/" + NIK + "?nama=" + NAME, CITIZEN);
        gateway.get("/api/uji/tanya/x", "Authorization", "Bearer " + NIK);
        gateway.get("/api/uji/tanya/x", CITIZEN[0], CITIZEN[1], "Satu-Acting-For", NIK);
        gateway.get("/api/uji/tanya/x", CITIZEN[0], CITIZEN[1], "Satu-Region", NIK);
        gateway.post("/api/uji/badan/x", "{\"pemohon\":{\"nik\":\"" + FOREIGN + "\"}}", JSON);
        gateway.post("/api/uji/badan/x", "{\"pemohon\":{\"nik\":\"" + NIK + "\",\"nama\":\"" + NAME, JSON);
        gateway.post("/api/uji/badan/x", "nik=" + NIK + "&nama=" + NAME, CITIZEN);
        RawHttp.sendAndHangUp(gateway.port(), "GET /" + NIK + " HTTP/1.1\r\nHost: " + NAME + ".id\r\n\r\n");
        RawHttp.sendAndHangUp(gateway.port(), NIK + " /" + NAME + "\r\n\r\n");
    }

    private void brokenUpstreams() {
        answer(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        answer(aResponse().withFault(Fault.EMPTY_RESPONSE));
        answer(aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        answer(aResponse().withStatus(500).withBody(NIK).withHeader("X-Nama", NAME));
    }

    private void answer(ResponseDefinitionBuilder answer) {
        platform.agency().resetAll();
        platform.agency().stubFor(any(anyUrl()).willReturn(answer));
        gateway.get("/api/uji/jalur/peserta/me", CITIZEN);
        gateway.get("/api/uji/tanya/x", CITIZEN);
        gateway.post("/api/uji/badan/x", "{\"nama\":\"" + NAME + "\"}", JSON);
    }

    private void silentIdentity() {
        platform.identity().refuse("500 internal_error");
        gateway.get("/api/uji/jalur/peserta/" + NIK, CITIZEN);
        platform.identity().hang();
        gateway.get("/api/uji/tanya/x?nik=" + NIK, CITIZEN);
        platform.identity().go();
    }

    private void publish(String service, String operation, String in, String name) {
        String binding = "{\"attribute\":\"nik\",\"in\":\"%s\",\"name\":\"%s\",\"required\":true}".formatted(in, name);
        platform.routes()
                .publish(
                        service,
                        TestRoutes.withMembers(
                                "\"purpose\":{\"id\":\"Melayani Anda\"},\"bindings\":[" + binding + "]",
                                TestRoutes.route(service, platform.agencyUrl(), 2000, 1_000_000, operation)));
    }
}
