package id.satugerbang.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.testing.RawPlatform;
import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.TestGateway;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RepeatedCallsIntegrationTests {

    private static final String CALL = "/api/uji/ulang/x";

    private final RawPlatform platform = new RawPlatform();
    private final RawUpstream upstream = platform.upstream();
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        gateway = platform.start(
                directory,
                Map.of(),
                "uji/ulang",
                "GET /x public",
                "POST /x public",
                "PUT /x public",
                "DELETE /x public");
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @BeforeEach
    void forget() {
        upstream.hangingUpOn(0).messages().clear();
    }

    @Test
    void aReadWhoseConnectionBreaksBeforeTheAnswerIsTriedOnceMore() {
        upstream.hangingUpOn(1);

        HttpResponse<String> answer = gateway.get(CALL);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok");
        assertThat(upstream.messages()).hasSize(2);
    }

    @Test
    void aReadIsNotTriedAThirdTime() {
        upstream.hangingUpOn(3);

        HttpResponse<String> answer = gateway.get(CALL);

        assertThat(answer.statusCode()).isEqualTo(502);
        assertThat(answer.body()).contains("\"code\":\"upstream_failed\"");
        assertThat(upstream.messages()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE"})
    void whatMayHaveActedIsNotSentAgain(String method) {
        upstream.hangingUpOn(1);

        assertThat(gateway.send(method, CALL).statusCode()).isEqualTo(502);
        assertThat(upstream.messages()).hasSize(1);
    }

    @Test
    void aBodyIsNotSentAgain() {
        upstream.hangingUpOn(1);

        assertThat(gateway.request("GET", CALL, "isi").statusCode()).isEqualTo(502);
        assertThat(upstream.messages()).hasSize(1);
    }
}
