package id.satugerbang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.testing.RawHttp;
import id.satugerbang.gateway.testing.RawPlatform;
import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.TestGateway;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EdgeIntegrationTests {

    private final RawPlatform platform = new RawPlatform();
    private final RawUpstream upstream = platform.upstream();
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        gateway = platform.start(
                directory,
                Map.of(
                        "satu.gateway.edge.header-timeout", "300ms",
                        "satu.gateway.edge.hosts", "gerbang.example:1234"),
                "uji/tepi",
                "GET /{apa} public",
                "POST /x public");
    }

    @BeforeEach
    void forget() {
        upstream.messages().clear();
    }

    @AfterAll
    void stop() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/uji/tepi/../x",
                "/api/uji/tepi/a/..",
                "/api/uji//tepi/x",
                "/api/uji/tepi/a\\b",
                "/api/uji/tepi/x;y=1",
                "/api/uji/tepi/a%2fb",
                "/api/uji/tepi/a%5Cb",
                "/api/uji/tepi/a%00",
                "/api/uji/tepi/%2e%2e",
                "/api/uji/tepi/%252e",
                "/api/uji/tepi/%c0%ae",
                "/api/uji/tepi/x?a=1#b",
            })
    void anAmbiguousPathIsRefused(String path) {
        String answer = RawHttp.send(gateway.port(), request("GET " + path, own()));

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(upstream.messages()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/api/uji/tepi/%79, 404, operation_not_found",
        "/api/uji/tepi/a%2Db, 404, operation_not_found",
        "/%70roblems, 400, path_ambiguous",
        "/registry/v1/%63atalogue, 400, path_ambiguous"
    })
    void aPathThatEscapesWhatNeedsNoEscapeNamesNothing(String path, int status, String code) {
        HttpResponse<String> answer = gateway.get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
        assertThat(upstream.messages()).isEmpty();
    }

    @Test
    void anAmbiguousPathIsExplainedInTheLanguageOfTheCaller() {
        String answer =
                RawHttp.send(gateway.port(), request("GET /api/uji/tepi/a%2fb", own() + "Accept-Language: en\r\n"));

        assertThat(answer)
                .contains("Content-Type: application/problem+json", "\"code\":\"path_ambiguous\"", "Ambiguous path")
                .containsPattern("\"trace_id\":\"[0-9a-f]{32}\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Host: evil.example\r\n", "", "Host: OWN\r\nHost: OWN\r\n", "Host: OWN\r\nHost: evil.example\r\n"
            })
    void aForeignMissingOrRepeatedHostIsRefused(String hosts) {
        String own = "127.0.0.1:" + gateway.port();

        String answer = RawHttp.send(gateway.port(), request("GET /api/uji/tepi/y", hosts.replace("OWN", own)));

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(upstream.messages()).isEmpty();
    }

    @Test
    void aForeignAbsoluteTargetIsRefusedAndTheOwnOneIsTaken() {
        assertThat(RawHttp.send(gateway.port(), request("GET http://evil.example/api/uji/tepi/y", own())))
                .startsWith("HTTP/1.1 400");
        assertThat(RawHttp.send(
                        gateway.port(), request("GET http://127.0.0.1:" + gateway.port() + "/api/uji/tepi/y", own())))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void aFurtherHostThatTheInstallationNamesIsTaken() {
        assertThat(RawHttp.send(gateway.port(), request("GET /api/uji/tepi/y", "Host: gerbang.example:1234\r\n")))
                .startsWith("HTTP/1.1 200");
    }

    @Test
    void anUnknownServiceAnUnknownPathAndAnotherMethodAreToldApart() {
        assertThat(gateway.get("/api/uji/lain/x").body()).contains("\"code\":\"service_not_found\"");
        assertThat(gateway.get("/api").body()).contains("\"code\":\"service_not_found\"");
        assertThat(gateway.get("/api/uji/tepi/a/b").body()).contains("\"code\":\"operation_not_found\"");
        HttpResponse<String> other = gateway.send("DELETE", "/api/uji/tepi/x");
        assertThat(other.statusCode()).isEqualTo(405);
        assertThat(other.headers().firstValue("Allow")).contains("OPTIONS, POST");
    }

    @Test
    void aRequestIdThatIsNotWellFormedIsReplaced() {
        HttpResponse<String> answer = gateway.get("/api/uji/tepi/y", "X-Request-Id", "<script>");

        assertThat(answer.headers().firstValue("X-Request-Id").orElseThrow()).matches("[0-9a-f-]{36}");
    }

    @Test
    void aHeaderSectionThatNeverEndsIsCutOffInTime() {
        long start = System.nanoTime();

        String answer = RawHttp.send(gateway.port(), "GET /api/uji/tepi/y HTTP/1.1\r\n" + own() + "X-Slow: ");

        assertThat(answer).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aHeaderSectionAboveTheLimitIsRefused() {
        String answer = RawHttp.send(
                gateway.port(), request("GET /api/uji/tepi/y", own() + "X-Big: " + "a".repeat(20_000) + "\r\n"));

        assertThat(answer).startsWith("HTTP/1.1 431 ");
        assertThat(upstream.messages()).isEmpty();
    }

    @Test
    void aRequestLineAboveTheLimitIsRefused() {
        String answer = RawHttp.send(gateway.port(), request("GET /api/uji/tepi/y?" + "a".repeat(10_000), own()));

        assertThat(answer).startsWith("HTTP/1.1 414 ");
        assertThat(upstream.messages()).isEmpty();
    }

    private String own() {
        return "Host: 127.0.0.1:" + gateway.port() + "\r\n";
    }

    private static String request(String target, String headers) {
        return target + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n";
    }
}
