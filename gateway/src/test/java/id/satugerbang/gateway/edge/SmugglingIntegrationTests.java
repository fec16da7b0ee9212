package id.satugerbang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.testing.RawHttp;
import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages whose end two servers could see in different places, over raw sockets; and what browsers may do with answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmugglingIntegrationTests {

    private static final String HIDDEN = "GET /api/uji/mentah/selundup HTTP/1.1\r\nHost: %s\r\n\r\n";

    private final RawUpstream raw = new RawUpstream(
            "HTTP/1.1 200 OK\r\nConnection: close\r\nAccess-Control-Allow-Origin: *\r\nClear-Site-Data: \"*\"\r\n"
                    + "Cache-Control: public, max-age=60\r\nAlt-Svc: h2=\":1\"\r\nContent-Length: 2\r\n\r\nok");
    private TestRoutes routes;
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        TestRedis redis = TestRedis.shared();
        routes = new TestRoutes(redis.port()).reset();
        gateway = TestGateway.start(
                directory,
                redis.port(),
                Map.of("satu.gateway.upstream-allow", raw.address(), "satu.gateway.edge.idle", "2s"));
        routes.publish(
                "uji/mentah", TestRoutes.route("uji/mentah", raw.url(), "GET /{apa} public", "POST /{apa} public"));
        routes.publish("uji/warga", TestRoutes.route("uji/warga", raw.url(), "GET /x citizen"));
        await().until(() -> gateway.send("DELETE", "/api/uji/warga/x").statusCode() == 405);
    }

    @BeforeEach
    void forget() {
        raw.messages().clear();
    }

    @AfterAll
    void stop() {
        gateway.close();
        routes.close();
        raw.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\\r\\nContent-Length: 6\\r\\n",
                "Content-Length: 5, 6\\r\\n",
                "Content-Length: +5\\r\\n",
                "Content-Length: -1\\r\\n",
                "Content-Length: 0x5\\r\\n",
                "Content-Length : 5\\r\\n",
                "Content-Length: 5\\r\\nTransfer-Encoding: chunked\\r\\n",
                "Transfer-Encoding: chunked\\r\\nContent-Length: 5\\r\\n",
                "Transfer-Encoding : chunked\\r\\n",
                "Transfer-Encoding: xchunked\\r\\n",
                "Transfer-Encoding: chunked, identity\\r\\n",
                "Transfer-Encoding: identity, chunked, chunked\\r\\n",
                "Transfer-Encoding:\\u000bchunked\\r\\n",
                "Transfer\\u0000-Encoding: chunked\\r\\n",
                "X: a\\u0000b\\r\\n",
                "Content Length: 5\\r\\n"
            })
    void aMessageWithADoubtfulEndCarriesNoSecondOneIn(String framing) {
        String host = "127.0.0.1:" + gateway.port();
        String headers =
                framing.replace("\\r\\n", "\r\n").replace("\\u000b", "\u000b").replace("\\u0000", "\0");
        String hidden = HIDDEN.formatted(host);
        String answer = RawHttp.send(
                gateway.port(),
                "POST /api/uji/mentah/x HTTP/1.1\r\nHost: " + host + "\r\n" + headers + "\r\n0\r\n\r\n" + hidden);

        assertThat(answer).startsWith("HTTP/1.1 400");
        assertThat(answer.split("HTTP/1.1 ", -1))
                .as("one answer, then the connection is closed")
                .hasSize(2);
        assertThat(raw.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x5\r\nhello\r\n0\r\n\r\n",
                "5\nhello\n0\n\n",
                "5 \r\nhello0\r\n\r\n",
                "ffffffffffffffff1\r\nx\r\n",
                "-5\r\n",
                "5\r\nhelloX\r\n0\r\n\r\n"
            })
    void aBodyWithBrokenChunksIsNeverCompletedUpstream(String chunks) {
        String answer = RawHttp.send(
                gateway.port(),
                "POST /api/uji/mentah/x HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.port()
                        + "\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);

        assertThat(answer).doesNotContain("200 OK");
        assertThat(raw.messages()).noneMatch(message -> message.isComplete());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/uji/mentah/x\r\n\r\n",
                "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
                "CONNECT HOST HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n",
                "TRACE /api/uji/mentah/x HTTP/1.1\r\nHost: HOST\r\nConnection: close\r\n\r\n"
            })
    void aRequestLineOfAnotherShapeReachesNoUpstream(String request) {
        RawHttp.send(gateway.port(), request.replace("HOST", "127.0.0.1:" + gateway.port()));

        assertThat(raw.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET  /api/uji/mentah/x HTTP/1.1\r\nHost: HOST\r\n\r\n",
                "GET /api/uji/mentah/x  HTTP/1.1\r\nHost: HOST\r\n\r\n",
                "GET\t/api/uji/mentah/x HTTP/1.1\r\nHost: HOST\r\n\r\n",
                " GET /api/uji/mentah/x HTTP/1.1\r\nHost: HOST\r\n\r\n",
                "GET /api/uji/mentah/x HTTP/1.1 \r\nHost: HOST\r\n\r\n",
                "GET /api/uji/mentah/x HTTP/3.0\r\nHost: HOST\r\n\r\n",
                "GET /api/uji/mentah/x HTTP/1.1\r\nHost: HOST\r\nX: a\r\n b\r\n\r\n",
                "GET /api/uji/mentah/x HTTP/1.1\r\nHost: HOST\r\nX: a\r\n\tb: c\r\n\r\n",
                "GET /api/uji/mentah/x HTTP/1.1\r\n Host: HOST\r\n\r\n"
            })
    void aHeaderSectionThatServersReadDifferentlyIsRefused(String request) {
        String bad = request.replace("HOST", "127.0.0.1:" + gateway.port());

        assertThat(RawHttp.send(gateway.port(), bad)).startsWith("HTTP/1.1 400");
        assertThat(raw.messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\r\n\r\nhalo!",
                "Transfer-Encoding: chunked\r\n\r\n9\r\na\r\n\r\nb\r\n\r\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n\r\n5\r\nhalo!\r\n0\r\nX-Trailer: 1\r\n\r\n",
                "\r\n"
            })
    void soIsOneThatFollowsAWholeRequest(String rest) {
        String start = "POST /api/uji/mentah/x HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.port() + "\r\n";
        String whole = start + rest;

        assertThat(RawHttp.send(gateway.port(), whole + whole).split("HTTP/1.1 200", -1))
                .hasSize(3);
        assertThat(raw.messages()).hasSize(2).allMatch(RawUpstream.Message::isComplete);
        raw.messages().clear();

        RawHttp.send(gateway.port(), whole + start + "X: a\r\n selundup\r\n" + rest);
        assertThat(raw.messages()).hasSize(1).noneMatch(message -> message.text()
                .contains("selundup"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CONNECT HOST HTTP/1.1", "TRACE /api/uji/mentah/x HTTP/1.1", "GET /api/uji/mentah HTTP/1.1"})
    void aConnectionEndsAfterTheIdleTimeWhateverWasAsked(String line) {
        String host = "127.0.0.1:" + gateway.port();

        assertThat(RawHttp.send(gateway.port(), line.replace("HOST", host) + "\r\nHost: " + host + "\r\n\r\n"))
                .startsWith("HTTP/1.1 4");
    }

    @Test
    void anUpgradeIsNotFollowed() {
        String answer = RawHttp.send(
                gateway.port(),
                "GET /api/uji/mentah/x HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.port()
                        + "\r\nConnection: close, Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQ\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(raw.messages().get(0).text().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("h2c");
    }

    @Test
    void headersThatACgiWouldTakeForThePlatformsOwnAreTakenAway() {
        gateway.get(
                "/api/uji/mentah/x",
                "Citizen_Assertion",
                "palsu",
                "X_Forwarded_For",
                "1.2.3.4",
                "Satu_Acting_For",
                "1");

        assertThat(raw.messages().get(0).text())
                .doesNotContain("palsu")
                .doesNotContain("1.2.3.4")
                .doesNotContain("Satu");
    }

    @ParameterizedTest
    @CsvSource({"/api/uji/mentah/x", "/auth/session", "/problems"})
    void noOtherSiteMayReadAnAnswer(String path) {
        HttpResponse<String> answer = gateway.get(path, "Origin", "https://evil.example");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("frame-ancestors 'none'");
    }

    @Test
    void aPreflightOpensNothing() {
        HttpResponse<String> answer = gateway.send(
                "OPTIONS",
                "/api/uji/mentah/x",
                "Origin",
                "https://evil.example",
                "Access-Control-Request-Method",
                "POST");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control"));
    }

    @Test
    void anAgencyCannotSteerTheBrowserOnThePlatformsOrigin() {
        HttpResponse<String> answer = gateway.get("/api/uji/mentah/x");

        assertThat(answer.headers().firstValue("Clear-Site-Data")).isEmpty();
        assertThat(answer.headers().firstValue("Alt-Svc")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).contains("public, max-age=60");
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .as("no TLS here")
                .isEmpty();
    }

    @Test
    void whatWasAnsweredToACitizenIsStoredNowhere() {
        HttpResponse<String> answer = gateway.get("/api/uji/warga/x", "Test-Caller", "citizen:basic");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }
}
