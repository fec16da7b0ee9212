package id.satugerbang.gateway.forward;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import id.satugerbang.gateway.testing.Ports;
import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What of an agency's answer a caller sees, and what of a caller's headers an agency sees. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersIntegrationTests {

    private static final String PAGE = "https://peta.example.go.id";

    private final WireMockServer agency =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1").gzipDisabled(true));
    private final Deque<Integer> ports =
            IntStream.range(0, 12).mapToObj(i -> Ports.free()).collect(Collectors.toCollection(ArrayDeque::new));
    private TestRoutes routes;
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        agency.start();
        TestRedis redis = TestRedis.shared();
        routes = new TestRoutes(redis.port()).reset();
        String allow = Stream.concat(
                        Stream.of("127.0.0.1:" + agency.port()), ports.stream().map(port -> "127.0.0.1:" + port))
                .collect(Collectors.joining(","));
        gateway = TestGateway.start(directory, redis.port(), Map.of("satu.gateway.upstream-allow", allow));
        String base = "http://127.0.0.1:" + agency.port() + "/dasar";
        publish(TestRoutes.withMembers(
                "\"headers\":[\"X-Kanal\"]",
                TestRoutes.route(
                                "uji/jawaban",
                                base,
                                "GET /{apa} public",
                                "POST /{apa} public",
                                "GET /{apa}/berkas public,citizen",
                                "GET /{apa}/mitra integrator")
                        .replace("\"from_the", "\"origins\":[\"" + PAGE + "\"],\"from_the")));
    }

    @BeforeEach
    void stub() {
        answers(aResponse().withBody("halo"));
    }

    @AfterAll
    void stop() {
        gateway.close();
        routes.close();
        agency.stop();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Remote-User",
                "X-Remote-User",
                "X-User",
                "X-Userinfo",
                "X-Authenticated-Userid",
                "X-Consumer-ID",
                "X-Consumer-Username",
                "X-Credential-Identifier",
                "X-Auth-Request-User",
                "X-Auth-Request-Email",
                "X-SSL-Client-CN",
                "X-SSL-Client-Verify",
                "X-Client-Cert",
                "X-Amzn-Oidc-Identity",
                "X-Ms-Client-Principal-Name",
                "X-Goog-Authenticated-User-Email",
                "Cf-Access-Authenticated-User-Email",
                "X-WEBAUTH-USER",
                "X_Kanal",
                "True-Client-IP",
                "X-Apa-Saja",
                "Origin",
                "Referer",
                "From",
                "Cache-Control",
                "DNT"
            })
    void aHeaderThatTheOperationDoesNotDeclareStaysOutside(String name) {
        gateway.get("/api/uji/jawaban/x", name, "penyusup");

        assertThat(agency.getAllServeEvents().get(0).getRequest().getHeaders().keys())
                .doesNotContain(name)
                .noneMatch(header -> header.equalsIgnoreCase(name));
    }

    @ParameterizedTest
    @CsvSource({
        "X-Kanal, loket",
        "Accept, application/xml",
        "Accept-Language, en",
        "Accept-Encoding, br",
        "If-None-Match, \"1\"",
        "If-Modified-Since, 'Mon, 30 Nov 2026 00:00:00 GMT'",
        "Range, bytes=0-1",
        "Content-Language, id",
        "tracestate, a=b",
        "Idempotency-Key, 8e03978e"
    })
    void declaredAndStandardHeadersReachTheAgency(String name, String value) {
        gateway.get("/api/uji/jawaban/x", name, value);

        assertThat(agency.getAllServeEvents().get(0).getRequest().getHeader(name))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "OWN/dasar/tiket/9, /api/uji/jawaban/tiket/9",
        "OWN/dasar/tiket/9?a=1#b, /api/uji/jawaban/tiket/9?a=1#b",
        "/dasar/tiket/9, /api/uji/jawaban/tiket/9",
        "tiket/9, /api/uji/jawaban/tiket/9",
        "../dasar/tiket/9, /api/uji/jawaban/tiket/9",
        "?hal=2, /api/uji/jawaban/x?hal=2",
        "OWN/dasar, /api/uji/jawaban",
        "OWN/lain/9, -",
        "OWN/dasarnya/9, -",
        "/lain, -",
        "../../lain, -",
        "http://127.0.0.1:1/dasar/x, -",
        "http://10.1.2.3/x, -",
        "http://dalam/x, -",
        "OWN/dasar/%2e%2e/lain, -",
        "https://lain.example/x?a=1, https://lain.example/x?a=1",
        "//lain.example/x, http://lain.example/x"
    })
    void addressesOfTheAgencyBecomePublicOnesOrGo(String sent, String shown) {
        String own = "http://127.0.0.1:" + agency.port();
        String location = sent.replace("OWN", own);
        for (int status : List.of(201, 302)) {
            answers(aResponse()
                    .withStatus(status)
                    .withHeader("Location", location)
                    .withHeader("Content-Location", location)
                    .withHeader("Link", "<" + location + ">; rel=\"next\", <https://lain.example/y>; rel=help"));

            HttpResponse<String> answer = gateway.post("/api/uji/jawaban/x", "");

            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.headers().firstValue("Location").orElse("-")).isEqualTo(shown);
            assertThat(answer.headers().firstValue("Content-Location").orElse("-"))
                    .isEqualTo(shown);
            assertThat(answer.headers().allValues("Link"))
                    .containsExactlyElementsOf(
                            shown.equals("-")
                                    ? List.of("<https://lain.example/y>; rel=help")
                                    : List.of("<" + shown + ">; rel=\"next\"", "<https://lain.example/y>; rel=help"));
        }
    }

    @Test
    void headIsGetWithoutABody() {
        HttpResponse<String> answer = gateway.send("HEAD", "/api/uji/jawaban/x");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(gateway.send("HEAD", "/api/uji/jawaban/x/mitra").statusCode())
                .isEqualTo(401);
    }

    @Test
    void optionsTellsTheMethodsOfAPath() {
        HttpResponse<String> answer = gateway.send("OPTIONS", "/api/uji/jawaban/x");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, OPTIONS, POST");
        assertThat(gateway.send("OPTIONS", "/api/uji/jawaban/x/y/z").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theAgencyDecidesHowLongAPublicAnswerIsKept() {
        answers(aResponse()
                .withBody("a")
                .withHeader("Cache-Control", "public, max-age=60")
                .withHeader("ETag", "\"1\""));

        HttpResponse<String> open = gateway.get("/api/uji/jawaban/x");
        HttpResponse<String> mixed = gateway.get("/api/uji/jawaban/x/berkas");
        HttpResponse<String> mine = gateway.get("/api/uji/jawaban/x/berkas", "Test-Caller", "citizen:basic");

        assertThat(open.headers().firstValue("Cache-Control")).contains("public, max-age=60");
        assertThat(open.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(mixed.headers().firstValue("Cache-Control")).contains("public, max-age=60");
        assertThat(mixed.headers().allValues("Vary")).contains("Cookie", "Authorization");
        assertThat(mine.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void whatNobodyAllowedOrCameWithACookieIsNotKept() {
        assertThat(gateway.get("/api/uji/jawaban/x").headers().firstValue("Cache-Control"))
                .contains("no-store");
        answers(aResponse().withHeader("Cache-Control", "public").withHeader("Set-Cookie", "a=b"));
        assertThat(gateway.get("/api/uji/jawaban/x").headers().firstValue("Cache-Control"))
                .contains("no-store");
        answers(aResponse().withHeader("ETag", "\"1\""));
        assertThat(gateway.get("/api/uji/jawaban/x").headers().firstValue("Cache-Control"))
                .contains("no-cache");
    }

    @Test
    void aConditionHoldsEndToEnd() {
        answers(aResponse().withStatus(304).withHeader("ETag", "\"1\"").withHeader("Cache-Control", "max-age=5"));

        HttpResponse<String> answer = gateway.get("/api/uji/jawaban/x", "If-None-Match", "\"1\"");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).contains("\"1\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("max-age=5");
    }

    @Test
    void pagesOfANamedOriginReadPublicAnswersWithoutCookies() {
        HttpResponse<String> answer = gateway.get("/api/uji/jawaban/x", "Origin", PAGE);

        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("cross-origin");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(answer.headers().allValues("Vary")).contains("Origin");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/uji/jawaban/x, https://lain.example, 1=1",
        "/api/uji/jawaban/x, null, 1=1",
        "/api/uji/jawaban/x/mitra, https://peta.example.go.id, 1=1",
        "/api/uji/jawaban/x, https://peta.example.go.id, __Host-satu=abc"
    })
    void noOtherPageReadsAnything(String path, String origin, String cookie) {
        HttpResponse<String> answer = cookie.equals("1=1")
                ? gateway.get(path, "Origin", origin)
                : gateway.get(path, "Origin", origin, "Cookie", cookie);

        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
    }

    @Test
    void aPreflightNamesWhatMayBeSentAndNoToken() {
        HttpResponse<String> answer =
                gateway.send("OPTIONS", "/api/uji/jawaban/x", "Origin", PAGE, "Access-Control-Request-Method", "POST");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains(PAGE);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Methods")).contains("POST");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
                .contains("x-kanal", "content-type")
                .doesNotContain("authorization", "csrf");
        HttpResponse<String> other = gateway.send(
                "OPTIONS", "/api/uji/jawaban/x", "Origin", PAGE, "Access-Control-Request-Method", "DELETE");
        assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 103 Early Hints\r\nLink: </a.css>; rel=preload\r\n\r\n",
                "HTTP/1.1 102 Processing\r\n\r\n"
            })
    void anInformationalAnswerIsNotTheFinalOne(String early) {
        try (RawUpstream upstream = new RawUpstream(ports.remove(), early + early + RawUpstream.ok("halo"))) {
            assertThat(called(upstream).statusCode()).isEqualTo(200);
            assertThat(called(upstream).body()).isEqualTo("halo");
            assertThat(called(upstream).headers().firstValue("Link")).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 999 Aneh\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 600 Aneh\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 099 Aneh\r\nContent-Length: 0\r\n\r\n",
                "HTTP/1.1 101 Switching Protocols\r\nUpgrade: x\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX Bad: a\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nBad\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nX Bad\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\n: a\r\nContent-Length: 2\r\n\r\nok",
                "HTTP/1.1 200 OK\r\nX(a): a\r\nContent-Length: 2\r\n\r\nok"
            })
    void anAnswerThatIsNoneIsTheAgencysFailure(String bytes) {
        try (RawUpstream upstream = new RawUpstream(ports.remove(), bytes)) {
            HttpResponse<String> answer = called(upstream);

            assertThat(answer.statusCode()).isEqualTo(502);
            assertThat(answer.body()).contains("\"code\":\"upstream_failed\"");
        }
    }

    @Test
    void aHeaderWithABlankAheadOfItsColonIsTaken() {
        try (RawUpstream upstream =
                new RawUpstream(ports.remove(), "HTTP/1.1 200 OK\r\nX-A : b\r\nContent-Length: 2\r\n\r\nok")) {
            assertThat(called(upstream).headers().firstValue("X-A")).contains("b");
        }
    }

    private HttpResponse<String> called(RawUpstream upstream) {
        String service = "uji/mentah-" + upstream.address().replaceAll("\\D", "");
        routes.publish(service, TestRoutes.route(service, upstream.url(), "GET /x public"));
        await().until(() -> !gateway.get("/api/" + service).body().contains("service_not_found"));
        return gateway.get("/api/" + service + "/x");
    }

    private void answers(ResponseDefinitionBuilder answer) {
        agency.resetAll();
        agency.stubFor(any(anyUrl()).willReturn(answer));
    }

    private void publish(String route) {
        routes.publish("uji/jawaban", route);
        await().until(() -> !gateway.get("/api/uji/jawaban/x").body().contains("service_not_found"));
    }
}
