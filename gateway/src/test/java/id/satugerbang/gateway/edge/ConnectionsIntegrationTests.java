package id.satugerbang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.testing.RawHttp;
import id.satugerbang.gateway.testing.RawPlatform;
import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.TestGateway;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
class ConnectionsIntegrationTests {

    private static final int MANY = 1_000;
    /** Whom the registry would refuse is not waited for with a body. */
    private static final String OFFICER = "Test-Caller: officer:uji\r\n";

    private static final String CHUNKED = "Transfer-Encoding: chunked";

    private final RawPlatform platform = new RawPlatform();
    private final RawUpstream upstream = platform.upstream();
    private final RawUpstream registry = new RawUpstream(RawUpstream.ok("ok"));
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        gateway = platform.start(
                directory,
                Map.of(
                        "satu.gateway.edge.idle", "1500ms",
                        "satu.gateway.edge.body-idle", "400ms",
                        "satu.gateway.registry-uri", registry.url(),
                        "satu.gateway.relay.body.largest", "1KB",
                        "satu.gateway.relay.imports.time", "300ms"),
                "uji/awet",
                "GET /x public",
                "POST /x public");
    }

    @BeforeEach
    void forget() {
        upstream.messages().clear();
        registry.messages().clear();
    }

    @AfterAll
    void stop() {
        platform.close();
        registry.close();
    }

    @Test
    void aConnectionWithoutARequestIsClosedAfterTheIdleTime() {
        assertThat(RawHttp.send(gateway.port(), get()))
                .startsWith("HTTP/1.1 200")
                .endsWith("ok");
    }

    @Test
    void aBodyThatPausesTooLongIsCutOffAndNeverCompletedUpstream() {
        String answer = RawHttp.send(
                gateway.port(), "POST /api/uji/awet/x HTTP/1.1\r\n" + host() + "Content-Length: 10\r\n\r\n12345");

        assertThat(answer).doesNotStartWith("HTTP/1.1 2");
        await().untilAsserted(() -> assertThat(upstream.messages()).noneMatch(message -> message.isComplete()));
    }

    @Test
    void aChunkedBodyIsStreamedAndCompleted() {
        String answer = chunked("5\r\nhalo!\r\n3\r\nabc\r\n0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(upstream.messages().get(0).isComplete()).isTrue();
        assertThat(upstream.messages().get(0).text()).contains("halo!").contains("abc");
    }

    @Test
    void aChunkedBodyAboveTheLimitIsRefusedAndNeverCompletedUpstream() {
        String chunk = "200\r\n" + "a".repeat(512) + "\r\n";

        String answer = chunked(chunk + chunk + chunk + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("body_too_large");
        assertNeverCompleted();
    }

    @Test
    void aBodyThatBreaksInAChunkIsNeverCompletedUpstream() {
        chunked("5\r\nhalo!\r\nZZ\r\nrusak");

        assertNeverCompleted();
    }

    @Test
    void aChunkedBodyThatTheClientAbandonsIsNeverCompletedUpstream() {
        RawHttp.sendAndHangUp(gateway.port(), head(CHUNKED) + "5\r\nhalo!\r\n");

        assertNeverCompleted();
    }

    @Test
    void anAnnouncedBodyThatTheClientAbandonsIsNeverCompletedUpstream() {
        RawHttp.sendAndHangUp(gateway.port(), head("Content-Length: 100") + "halo");

        assertNeverCompleted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\r\nhalo!\r\nZZ\r\nrusak", "5\r\nhalo!\r\n"})
    void aBodyForTheRegistryThatBreaksOffIsNeverCompletedThere(String chunks) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.getOutputStream().write(ascii(head("/registry/v1/x", OFFICER + CHUNKED) + "1\r\na\r\n"));
            await().until(() -> !relayed().isEmpty());
            socket.getOutputStream().write(ascii(chunks));
        }

        assertRelayedButNeverCompleted();
    }

    @Test
    void aBodyForTheRegistryAboveTheLimitIsRefusedAndNeverCompletedThere() {
        String chunk = "200\r\n" + "a".repeat(512) + "\r\n";

        String answer = RawHttp.send(
                gateway.port(), head("/registry/v1/x", OFFICER + CHUNKED) + chunk + chunk + chunk + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("body_too_large");
        assertRelayedButNeverCompleted();
    }

    @Test
    void anImportThatTakesTooLongIsCutOffAndNeverCompletedAtTheRegistry() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.getOutputStream().write(ascii(head("/registry/v1/imports", OFFICER + CHUNKED)));
            await().pollInterval(Duration.ofMillis(100))
                    .atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThatThrownBy(
                                    () -> socket.getOutputStream().write(ascii("1\r\na\r\n")))
                            .isInstanceOf(IOException.class));
        }

        assertRelayedButNeverCompleted();
    }

    @Test
    void requestsThatAreSentAheadAreAnsweredInTurn() {
        String answers = RawHttp.send(gateway.port(), get() + get() + get());

        assertThat(answers.split("HTTP/1.1 200", -1)).hasSize(4);
    }

    @Test
    void connectionsThatDoNothingKeepNobodyFromBeingServed() throws IOException {
        List<Socket> open = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port());
                open.add(socket);
                if (i % 2 == 0) {
                    socket.getOutputStream().write(ascii("GET /api/uji"));
                }
            }
            assertThat(gateway.get("/api/uji/awet/x").statusCode()).isEqualTo(200);
            assertThat(gateway.readiness()).isEqualTo(200);
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }

    private void assertNeverCompleted() {
        await().untilAsserted(() -> assertThat(upstream.messages()).allMatch(RawUpstream.Message::hasEnded));
        assertThat(upstream.messages()).noneMatch(RawUpstream.Message::isComplete);
    }

    /** The registry is told of this gateway's state too, so that only some of its messages are relayed calls. */
    private void assertRelayedButNeverCompleted() {
        await().untilAsserted(() -> assertThat(relayed()).isNotEmpty().allMatch(RawUpstream.Message::hasEnded));
        assertThat(relayed()).noneMatch(RawUpstream.Message::isComplete);
    }

    private List<RawUpstream.Message> relayed() {
        return registry.messages().stream()
                .filter(message -> message.text().startsWith("POST /registry/v1/"))
                .toList();
    }

    private String chunked(String body) {
        return RawHttp.send(gateway.port(), head(CHUNKED) + body);
    }

    private String head(String framing) {
        return head("/api/uji/awet/x", framing);
    }

    private String head(String path, String framing) {
        return "POST " + path + " HTTP/1.1\r\n" + host() + framing + "\r\nConnection: close\r\n\r\n";
    }

    private String get() {
        return "GET /api/uji/awet/x HTTP/1.1\r\n" + host() + "\r\n";
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private String host() {
        return "Host: 127.0.0.1:" + gateway.port() + "\r\n";
    }
}
