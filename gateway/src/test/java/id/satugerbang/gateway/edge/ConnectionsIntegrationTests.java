package id.satugerbang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.testing.RawHttp;
import id.satugerbang.gateway.testing.RawUpstream;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConnectionsIntegrationTests {

    private static final int MANY = 1_000;

    private final RawUpstream upstream = new RawUpstream(RawUpstream.ok("ok"));
    private TestRoutes routes;
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        TestRedis redis = TestRedis.shared();
        routes = new TestRoutes(redis.port()).reset();
        routes.publish("uji/awet", TestRoutes.route("uji/awet", upstream.url(), "GET /x public", "POST /x public"));
        gateway = TestGateway.start(
                directory,
                redis.port(),
                Map.of(
                        "satu.gateway.upstream-allow", upstream.address(),
                        "satu.gateway.edge.idle", "1500ms",
                        "satu.gateway.edge.body-idle", "400ms"));
        await().until(() -> gateway.get("/api/uji/awet/x").statusCode() == 200);
    }

    @AfterAll
    void stop() {
        gateway.close();
        routes.close();
        upstream.close();
    }

    @Test
    void aConnectionWithoutARequestIsClosedAfterTheIdleTime() {
        assertThat(RawHttp.send(gateway.port(), get()))
                .startsWith("HTTP/1.1 200")
                .endsWith("ok");
    }

    @Test
    void aBodyThatPausesTooLongIsCutOffAndNeverCompletedUpstream() {
        upstream.messages().clear();

        String answer = RawHttp.send(
                gateway.port(), "POST /api/uji/awet/x HTTP/1.1\r\n" + host() + "Content-Length: 10\r\n\r\n12345");

        assertThat(answer).doesNotStartWith("HTTP/1.1 2");
        await().untilAsserted(() -> assertThat(upstream.messages()).noneMatch(message -> message.isComplete()));
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

    private String get() {
        return "GET /api/uji/awet/x HTTP/1.1\r\n" + host() + "\r\n";
    }

    private String host() {
        return "Host: 127.0.0.1:" + gateway.port() + "\r\n";
    }
}
