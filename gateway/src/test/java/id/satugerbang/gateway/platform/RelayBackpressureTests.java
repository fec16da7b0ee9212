package id.satugerbang.gateway.platform;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.support.problem.ProblemCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A service that answers with more than fits into memory is read as fast as the caller reads, and no faster. */
class RelayBackpressureTests {

    private static final int BLOCK = 64 * 1024;
    private static final long DOCUMENT = 2400L * BLOCK;
    private static final long BUFFERS = 40L * 1024 * 1024;

    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong seen = new AtomicLong(-1);
    private ServerSocket service;
    private DisposableServer gateway;

    @BeforeEach
    void start() throws IOException {
        service = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread answering = new Thread(this::answer, "large-document");
        answering.setDaemon(true);
        answering.start();
        RelayTarget target = new RelayTarget(
                "/registry",
                URI.create("http://127.0.0.1:" + service.getLocalPort()),
                ProblemCode.REGISTRY_UNAVAILABLE);
        Relay relay = new Relay(limits(), subject -> Mono.empty());
        gateway = HttpServer.create()
                .host("127.0.0.1")
                .handle(new ReactorHttpHandlerAdapter(
                        WebHttpHandlerBuilder.webHandler(exchange -> relay.relay(exchange, target))
                                .build()))
                .bindNow();
    }

    @AfterEach
    void stop() throws IOException {
        gateway.disposeNow();
        service.close();
    }

    @Test
    void aSlowReaderHoldsTheServiceBackAndGetsEverythingInTheEnd() throws IOException {
        try (Socket caller = new Socket("127.0.0.1", gateway.port())) {
            caller.getOutputStream()
                    .write("GET /openapi.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n".getBytes(US_ASCII));
            InputStream answer = caller.getInputStream();
            assertThat(answer.read()).isEqualTo('H');
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> sent.get() > 0 && seen.getAndSet(sent.get()) == sent.get());
            assertThat(sent.get())
                    .as("what the buffers between them hold")
                    .isLessThan(BUFFERS)
                    .isLessThan(DOCUMENT);
            assertThat(answer.transferTo(OutputStream.nullOutputStream())).isGreaterThan(DOCUMENT);
        }
        assertThat(sent).hasValue(DOCUMENT);
    }

    private static RelayLimits limits() {
        DataSize largest = DataSize.ofMegabytes(1);
        return new RelayLimits(new GatewayProperties.Relay(
                new GatewayProperties.Body(largest, Duration.ofMinutes(1), 1),
                new GatewayProperties.Imports(largest, Duration.ofMinutes(1), 1)));
    }

    private void answer() {
        try (Socket socket = service.accept()) {
            BufferedReader request = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII));
            String line = request.readLine();
            while (line != null && !line.isEmpty()) {
                line = request.readLine();
            }
            OutputStream out = socket.getOutputStream();
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + DOCUMENT + "\r\n\r\n")
                    .getBytes(US_ASCII));
            byte[] block = new byte[BLOCK];
            for (long written = 0; written < DOCUMENT; written += BLOCK) {
                out.write(block);
                sent.addAndGet(BLOCK);
            }
        } catch (IOException gone) {
            // the test has ended
        }
    }
}
