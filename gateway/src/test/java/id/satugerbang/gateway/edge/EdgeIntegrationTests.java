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

    @ParameterizedTest
    @CsvSource({
        "GET /x|y HTTP/1.1, 400, malformed_request",
        "GET /x{y} HTTP/1.1, 400, malformed_request",
        "GET /registry/v1/catalogue?filter[q]={a HTTP/1.1, 400, malformed_request",
        "GET /x?q=% HTTP/1.1, 400, malformed_request",
        "GET /x% HTTP/1.1, 400, malformed_request",
        "GET /registry/v1/agencies/a%25b HTTP/1.1, 503, registry_unavailable",
        "GET  /x HTTP/1.1, 400, malformed_request",
        "GET /x HTTP/9.9, 400, malformed_request",
        "ANEH /x HTTP/1.1, 405, method_not_allowed",
        "ANEH /api/uji/tepi/y HTTP/1.1, 405, method_not_allowed",
        "GET /LONG HTTP/1.1, 414, uri_too_long"
    })
    void theServersOwnRefusalsAreProblemsToo(String line, int status, String code) {
        String sent = line.replace("LONG", "a".repeat(10_000));

        String answer = RawHttp.send(gateway.port(), sent + "\r\n" + own() + "Connection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("x-content-type-options: nosniff")
                .containsIgnoringCase("content-security-policy: ")
                .contains("\"code\":\"" + code + "\"", "\"trace_id\":\"");
    }

    @Test
    void aHeaderSectionThatIsTooLargeIsAProblemToo() {
        String answer =
                RawHttp.send(gateway.port(), request("GET /x", own() + "X-Big: " + "a".repeat(20_000) + "\r\n"));

        assertThat(answer).startsWith("HTTP/1.1 431 ").contains("\"code\":\"headers_too_large\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/, 'GET, HEAD, OPTIONS'",
        "/openapi.json, 'GET, HEAD, OPTIONS'",
        "/registry/v1/catalogue, 'GET, HEAD, OPTIONS'",
        "/problems, 'GET, HEAD, OPTIONS'",
        "/auth/logout, 'OPTIONS, POST'",
        "/identity/v1/profile, 'GET, HEAD, OPTIONS, PATCH'"
    })
    void optionsTellsTheMethodsOfThePlatformsPaths(String path, String allow) {
        HttpResponse<String> answer = gateway.send("OPTIONS", path);

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Allow")).contains(allow);
    }

    @Test
    void nobodyIsWaitedForWithABodyThatNeedsAToken() {
        String answer = RawHttp.send(
                gateway.port(),
                "POST /registry/v1/agencies HTTP/1.1\r\n" + own()
                        + "Content-Type: application/json\r\nContent-Length: 60000\r\n\r\n{");

        assertThat(answer).startsWith("HTTP/1.1 401 ").contains("authentication_required");
    }

    private String own() {
        return "Host: 127.0.0.1:" + gateway.port() + "\r\n";
    }

    private static String request(String target, String headers) {
        return target + " HTTP/1.1\r\n" + headers + "Connection: close\r\n\r\n";
    }
}
