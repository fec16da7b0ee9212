package id.satugerbang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectionsIntegrationTests {

    private static final int MANY = 1_000;

    private final RawPlatform platform = new RawPlatform();
    private final RawUpstream upstream = platform.upstream();
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        gateway = platform.start(
                directory,
                Map.of("satu.gateway.edge.idle", "1500ms", "satu.gateway.edge.body-idle", "400ms"),
                "uji/awet",
                "GET /x public",
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
        RawHttp.sendAndHangUp(gateway.port(), head("Transfer-Encoding: chunked") + "5\r\nhalo!\r\n");

        assertNeverCompleted();
    }

    @Test
    void anAnnouncedBodyThatTheClientAbandonsIsNeverCompletedUpstream() {
        RawHttp.sendAndHangUp(gateway.port(), head("Content-Length: 100") + "halo");

        assertNeverCompleted();
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
                    socket.getOutputStream().write("GET /api/uji".getBytes(StandardCharsets.US_ASCII));
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

    private String chunked(String body) {
        return RawHttp.send(gateway.port(), head("Transfer-Encoding: chunked") + body);
    }

    private String head(String framing) {
        return "POST /api/uji/awet/x HTTP/1.1\r\n" + host() + framing + "\r\nConnection: close\r\n\r\n";
    }

    private String get() {
        return "GET /api/uji/awet/x HTTP/1.1\r\n" + host() + "\r\n";
    }

    private String host() {
        return "Host: 127.0.0.1:" + gateway.port() + "\r\n";
    }
}
