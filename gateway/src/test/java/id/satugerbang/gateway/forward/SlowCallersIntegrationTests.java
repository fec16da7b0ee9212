package id.satugerbang.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.SlowCaller;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Callers that let the gateway wait: they are told so, hold nobody up, and no agency is blamed for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlowCallersIntegrationTests {

    private static final int PLACES = 4;
    private static final int MANY = 12;
    private static final String PATH = "/api/uji/lambat/x";
    private static final String DOWNLOAD = "/api/uji/unduh/x";
    private static final String LARGE = "Content-Length: 1000000";
    private static final String SMALL = "Content-Length: 60000";
    private static final String CHUNKED = "Transfer-Encoding: chunked";

    private final RawUpstream upstream = new RawUpstream(RawUpstream.ok("ok"));
    private final RawUpstream impatient = new RawUpstream("").givingUpAfter(Duration.ofMillis(1200));
    private final RawUpstream large = new RawUpstream(RawUpstream.ok("a".repeat(16 * 1024 * 1024)));
    private final List<SlowCaller> callers = new ArrayList<>();
    private TestRoutes routes;
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        TestRedis redis = TestRedis.shared();
        routes = new TestRoutes(redis.port()).reset();
        publish("uji/lambat", upstream, PLACES);
        publish("uji/pergi", impatient, MANY);
        publish("uji/unduh", large, PLACES);
        gateway = TestGateway.start(
                directory,
                redis.port(),
                Map.of(
                        "satu.gateway.upstream-allow",
                        String.join(",", upstream.address(), impatient.address(), large.address()),
                        "satu.gateway.edge.body-idle",
                        "2s",
                        "satu.gateway.edge.answer-idle",
                        "1500ms",
                        "satu.gateway.edge.rate-grace",
                        "1500ms"));
        await().until(() -> gateway.send("DELETE", DOWNLOAD).statusCode() == 405);
    }

    @BeforeEach
    void forget() {
        upstream.messages().clear();
        impatient.messages().clear();
    }

    @AfterEach
    void hangUp() {
        callers.forEach(SlowCaller::close);
        callers.clear();
    }

    @AfterAll
    void stop() {
        gateway.close();
        routes.close();
        List.of(upstream, impatient, large).forEach(RawUpstream::close);
    }

    @ParameterizedTest
    @ValueSource(strings = {SMALL, LARGE, CHUNKED})
    void whoSendsABodySlowlyIsToldSoAndTheServiceGoesOnForOthers(String framing) {
        for (int i = 0; i < MANY; i++) {
            post(PATH, framing).send(framing.equals(CHUNKED) ? "1\r\na\r\n" : "a");
        }
        assertThat(gateway.post(PATH, "{}").statusCode()).isEqualTo(200);

        assertThat(callers).allSatisfy(SlowCallersIntegrationTests::assertToldToBeSlow);
        assertThat(gateway.post(PATH, "{}").statusCode()).isEqualTo(200);
        assertThat(upstream.messages()).hasSize(2);
    }

    @Test
    void whoTricklesABodyThatIsBeingPassedOnIsToldSoAndTheServiceGoesOnForOthers() {
        String begun = "a".repeat(100 * 1024);
        for (int i = 0; i < PLACES; i++) {
            post(PATH, LARGE).send(begun).trickle();
        }

        assertThat(callers).allSatisfy(SlowCallersIntegrationTests::assertToldToBeSlow);
        await().until(() -> gateway.post(PATH, "{}").statusCode() == 200);
        assertThat(upstream.messages())
                .filteredOn(RawUpstream.Message::isComplete)
                .hasSize(1);
    }

    @Test
    void anAgencyThatHangsUpOnASlowCallerIsNotBlamed() {
        String begun = "a".repeat(100 * 1024);
        for (int i = 0; i < MANY; i++) {
            post("/api/uji/pergi/x", LARGE).send(begun);
        }

        assertThat(callers).allSatisfy(SlowCallersIntegrationTests::assertToldToBeSlow);
        assertThat(gateway.get("/api/uji/pergi/x").body()).doesNotContain("circuit_open");
    }

    @Test
    void whoDoesNotReadTheAnswerIsHungUpOn() {
        for (int i = 0; i < PLACES; i++) {
            callers.add(SlowCaller.connect(gateway.port())
                    .send("GET " + DOWNLOAD + " HTTP/1.1\r\n" + host() + "\r\n")
                    .readOne());
        }
        HttpResponse<String> busy = gateway.get(DOWNLOAD);
        assertThat(busy.body()).contains("service_busy");

        await().atMost(Duration.ofSeconds(20)).until(() -> gateway.get(DOWNLOAD).statusCode() == 200);
        assertThat(callers).allMatch(SlowCaller::isCutOff);
    }

    private static void assertToldToBeSlow(SlowCaller caller) {
        assertThat(caller.answer()).startsWith("HTTP/1.1 408").contains("\"code\":\"request_timeout\"");
    }

    private SlowCaller post(String path, String framing) {
        SlowCaller caller = SlowCaller.connect(gateway.port());
        callers.add(caller);
        return caller.send("POST " + path + " HTTP/1.1\r\n" + host() + framing + "\r\n\r\n");
    }

    private String host() {
        return "Host: 127.0.0.1:" + gateway.port() + "\r\n";
    }

    private void publish(String service, RawUpstream to, int places) {
        String route = TestRoutes.route(service, to.url(), 600, 2_000_000, "GET /x public", "POST /x public");
        routes.publish(service, route.replace("\"from_the", "\"max_concurrent\":" + places + ",\"from_the"));
    }
}
