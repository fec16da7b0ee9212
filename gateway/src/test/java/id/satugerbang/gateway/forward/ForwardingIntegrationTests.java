package id.satugerbang.gateway.forward;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import id.satugerbang.gateway.bind.AssertionKeys;
import id.satugerbang.gateway.testing.RawHttp;
import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForwardingIntegrationTests {

    private final WireMockServer agency =
            new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
    private final RawUpstream raw = new RawUpstream(RawUpstream.ok("ok"));
    private final RawUpstream frozen = new RawUpstream("");
    private final RawUpstream truncating =
            new RawUpstream("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nbroken");
    private TestRoutes routes;
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        agency.start();
        TestRedis redis = TestRedis.shared();
        routes = new TestRoutes(redis.port()).reset();
        String allow = String.join(
                ",",
                "127.0.0.1:" + agency.port(),
                raw.address(),
                frozen.address(),
                truncating.address(),
                "127.0.0.1:1");
        gateway = TestGateway.start(
                directory,
                redis.port(),
                Map.of("satu.gateway.upstream-allow", allow, "satu.gateway.forward.circuit-open", "60s"));
        publish(
                "uji/warga",
                TestRoutes.route(
                        "uji/warga",
                        agencyUrl() + "/dasar",
                        "GET /{nomor} citizen",
                        "GET /rahasia citizen substantial",
                        "POST /form citizen"));
        publish(
                "uji/publik",
                TestRoutes.route(
                        "uji/publik",
                        agencyUrl(),
                        "GET /x public",
                        "HEAD /x public",
                        "POST /x public",
                        "GET /pindah public"));
        publish("uji/mentah", TestRoutes.route("uji/mentah", raw.url(), "GET /{apa} public"));
        publish("uji/beku", TestRoutes.route("uji/beku", frozen.url(), 400, 1024, "GET /x public", "POST /x public"));
        String full = TestRoutes.route("uji/penuh", frozen.url(), 2000, 1024, "GET /x public");
        publish("uji/penuh", full.replace("\"from_the", "\"max_concurrent\":1,\"from_the"));
        publish("uji/putus", TestRoutes.route("uji/putus", truncating.url(), "GET /x public"));
        publish("uji/mati", TestRoutes.route("uji/mati", "http://127.0.0.1:1", "GET /x public"));
        publish("uji/dalam", TestRoutes.route("uji/dalam", "http://localhost:" + agency.port(), "GET /x public"));
    }

    @BeforeEach
    void stub() {
        agency.resetAll();
        agency.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200).withBody("halo")));
        raw.messages().clear();
        frozen.messages().clear();
    }

    @AfterAll
    void stop() {
        gateway.close();
        routes.close();
        agency.stop();
        List.of(raw, frozen, truncating).forEach(RawUpstream::close);
    }

    @Test
    void pathAndQueryReachTheUpstreamByteForByte() {
        HttpResponse<String> answer = gateway.get("/api/uji/mentah/a%20b%E2%82%ACc+d?x=a%20b=c&y=%2F%2e&&z=1+2%25");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("ok");
        assertThat(raw.messages().get(0).text())
                .startsWith("GET /a%20b%E2%82%ACc+d?x=a%20b=c&y=%2F%2e&&z=1+2%25 HTTP/1.1\r\n");
    }

    @Test
    void theBasePathOfTheUpstreamIsPutInFront() {
        gateway.get("/api/uji/warga/17", "Test-Caller", "citizen:basic");

        assertThat(sent().getUrl()).isEqualTo("/dasar/17");
    }

    @Test
    void aCitizensCallCarriesASignedAssertionForThisServiceOnly() throws Exception {
        gateway.get("/api/uji/warga/17", "Test-Caller", "citizen:basic", "Citizen-Assertion", "forged");

        SignedJWT assertion = SignedJWT.parse(sent().getHeader("Citizen-Assertion"));
        JWKSet keys = JWKSet.parse(gateway.bean(AssertionKeys.class).publicJwks());
        assertThat(assertion.verify(new ECDSAVerifier(keys.getKeyByKeyId("new").toECKey())))
                .isTrue();
        assertThat(keys.getKeys()).hasSize(2).noneMatch(key -> key.isPrivate());
        assertThat(assertion.getJWTClaimsSet().getAudience())
                .containsExactly("http://127.0.0.1:" + gateway.port() + "/api/uji/warga");
        assertThat(assertion.getJWTClaimsSet().getStringClaim("acr")).isEqualTo("basic");
    }

    @Test
    void whatOnlyThePlatformMaySetNeverPassesFromClientToAgency() {
        HttpResponse<String> answer = gateway.get(
                "/api/uji/publik/x",
                "Cookie",
                "__Host-satu=geheim; other=1",
                "X-User-Id",
                "1",
                "X-Real-IP",
                "1.2.3.4",
                "X-Forwarded-For",
                "1.2.3.4",
                "Forwarded",
                "for=1.2.3.4",
                "Proxy-Connection",
                "keep-alive",
                "Satu-Anything",
                "1",
                "Satu-Region",
                "35.78",
                "X-HTTP-Method-Override",
                "DELETE",
                "Citizen-Assertion",
                "forged",
                "X-Request-Id",
                "request-0001",
                "traceparent",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        LoggedRequest sent = sent();
        for (String name : List.of(
                "Cookie",
                "X-User-Id",
                "X-Real-IP",
                "X-Forwarded-For",
                "Forwarded",
                "Proxy-Connection",
                "Satu-Anything",
                "X-HTTP-Method-Override",
                "Citizen-Assertion",
                "Authorization")) {
            assertThat(sent.containsHeader(name)).as(name).isFalse();
        }
        assertThat(sent.getHeader("Satu-Region")).isEqualTo("35.78");
        assertThat(sent.getHeader("X-Request-Id")).isEqualTo("request-0001");
        assertThat(sent.getHeader("traceparent")).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-");
        assertThat(sent.getHeader("Host")).isEqualTo("127.0.0.1:" + agency.port());
        assertThat(answer.headers().firstValue("X-Request-Id")).contains("request-0001");
    }

    @Test
    void aClientCannotNameAPlatformHeaderAsHopByHopToTakeItAway() {
        String answer = RawHttp.send(gateway.port(), """
                GET /api/uji/warga/17 HTTP/1.1\r
                Host: 127.0.0.1:%d\r
                Test-Caller: citizen:basic\r
                X-Private: 1\r
                Connection: close, Citizen-Assertion, X-Private, X-Request-Id\r
                \r
                """.formatted(gateway.port()));

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(sent().getHeader("Citizen-Assertion")).isNotEmpty();
        assertThat(sent().getHeader("X-Request-Id")).isNotEmpty();
        assertThat(sent().containsHeader("X-Private")).isFalse();
    }

    @Test
    void anAgencysCookiesAndHopByHopHeadersNeverReachTheBrowser() {
        agency.stubFor(any(anyUrl())
                .willReturn(aResponse()
                        .withHeader("Set-Cookie", "a=b")
                        .withHeader("X-Hop", "1")
                        .withHeader("Connection", "X-Hop")
                        .withHeader("X-Kept", "1", "2")
                        .withBody("halo")));

        HttpResponse<String> answer = gateway.get("/api/uji/publik/x");

        assertThat(answer.body()).isEqualTo("halo");
        assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "x-hop");
        assertThat(answer.headers().allValues("X-Kept")).containsExactly("1", "2");
    }

    @Test
    void aRedirectIsPassedOnAndNotFollowed() {
        agency.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(302).withHeader("Location", "/lain")));

        assertThat(gateway.get("/api/uji/publik/pindah").statusCode()).isEqualTo(302);
        assertThat(agency.getAllServeEvents()).hasSize(1);
    }

    @Test
    void headIsAnsweredWhereTheDocumentDeclaresItOrGet() {
        assertThat(gateway.send("HEAD", "/api/uji/publik/x").statusCode()).isEqualTo(200);
        assertThat(gateway.send("HEAD", "/api/uji/publik/pindah").statusCode()).isEqualTo(200);
        assertThat(gateway.send("HEAD", "/api/uji/warga/17").statusCode()).isEqualTo(401);
    }

    @Test
    void aFormPostArrivesIntact() {
        HttpResponse<String> answer = gateway.post(
                "/api/uji/warga/form",
                "a=1&b=dua+tiga%21",
                "Test-Caller",
                "citizen:basic",
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(sent().getBodyAsString()).isEqualTo("a=1&b=dua+tiga%21");
        assertThat(sent().getHeader("Content-Length")).isEqualTo("17");
    }

    @Test
    void anAnnouncedBodyAboveTheLimitIsRefusedBeforeTheUpstreamIsCalled() {
        HttpResponse<String> answer = gateway.post("/api/uji/publik/x", "a".repeat(1025));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("\"code\":\"body_too_large\"");
        assertThat(agency.getAllServeEvents()).isEmpty();
    }

    @Test
    void aFrozenUpstreamIsATimeoutAtItsDeadline() {
        long start = System.nanoTime();

        HttpResponse<String> answer = gateway.get("/api/uji/beku/x");

        assertThat(answer.statusCode()).isEqualTo(504);
        assertThat(answer.body()).contains("\"code\":\"upstream_timeout\"");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void aPostIsNeverSentTwice() {
        assertThat(gateway.post("/api/uji/beku/x", "sekali").statusCode()).isEqualTo(504);
        assertThat(frozen.messages()).hasSize(1);
    }

    @Test
    void aServiceThatTakesNoMoreCallsAtOnceIsSaidToBeBusy() {
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(
                () -> gateway.get("/api/uji/penuh/x").statusCode());
        await().until(() -> !frozen.messages().isEmpty());

        HttpResponse<String> second = gateway.get("/api/uji/penuh/x");

        assertThat(second.statusCode()).isEqualTo(503);
        assertThat(second.body()).contains("\"code\":\"service_busy\"");
        assertThat(second.headers().firstValue("Retry-After")).contains("1");
        assertThat(first.join()).isEqualTo(504);
    }

    @Test
    void anAnswerThatBreaksOffNeverLooksComplete() {
        String answer = RawHttp.send(gateway.port(), get("/api/uji/putus/x"));

        assertThat(answer).doesNotEndWith("0\r\n\r\n");
    }

    @Test
    void aServiceThatFailsAgainAndAgainIsPausedAndNoOtherSuffers() {
        await().until(() -> gateway.get("/api/uji/mati/x").statusCode() == 503);

        HttpResponse<String> paused = gateway.get("/api/uji/mati/x");
        assertThat(paused.body()).contains("\"code\":\"circuit_open\"");
        assertThat(paused.headers().firstValue("Retry-After")).contains("60");
        assertThat(gateway.get("/api/uji/publik/x").statusCode()).isEqualTo(200);
    }

    @Test
    void anUpstreamWhoseNameLeadsToALoopbackAddressIsNotCalled() {
        assertThat(gateway.get("/api/uji/dalam/x").statusCode()).isEqualTo(502);
        assertThat(agency.getAllServeEvents()).isEmpty();
    }

    @Test
    void aCallerWithoutTheNeededAssuranceIsToldWhichOneIsNeeded() {
        HttpResponse<String> answer = gateway.get("/api/uji/warga/rahasia", "Test-Caller", "citizen:basic");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElse(""))
                .startsWith("Bearer error=\"insufficient_user_authentication\", acr_values=\"substantial\"");
        assertThat(answer.body()).contains("\"code\":\"insufficient_user_authentication\"");
    }

    @Test
    void nobodyIsAskedToSignInForACitizenOperation() {
        HttpResponse<String> answer = gateway.get("/api/uji/warga/17", "Accept-Language", "en");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .contains("Bearer resource_metadata=\"http://127.0.0.1:" + gateway.port()
                        + "/.well-known/oauth-protected-resource\"");
        assertThat(answer.body()).contains("\"code\":\"authentication_required\"", "\"title\":\"Sign-in required\"");
    }

    private String agencyUrl() {
        return "http://127.0.0.1:" + agency.port();
    }

    private LoggedRequest sent() {
        assertThat(agency.getAllServeEvents()).hasSize(1);
        return agency.getAllServeEvents().get(0).getRequest();
    }

    private String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.port() + "\r\nConnection: close\r\n\r\n";
    }

    private void publish(String service, String route) {
        routes.publish(service, route);
        await().until(() -> gateway.get("/api/" + service + "/-").body().indexOf("service_not_found") < 0);
    }
}
