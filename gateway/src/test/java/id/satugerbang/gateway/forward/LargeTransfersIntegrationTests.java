package id.satugerbang.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A gigabyte down and a hundred megabytes up, to an agency or as an import, leave the heap as it was; client and agency live in the same heap. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeTransfersIntegrationTests {

    private static final long MEGABYTE = 1024L * 1024;
    private static final long DOWN = 1024 * MEGABYTE;
    private static final long UP = 100 * MEGABYTE;
    private static final long GROWTH_AT_MOST = 32 * MEGABYTE;
    private static final int PART = 256 * 1024;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicLong received = new AtomicLong();
    private HttpServer agency;
    private TestRoutes routes;
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        agency = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        agency.setExecutor(threads);
        agency.createContext("/unduh", LargeTransfersIntegrationTests::download);
        agency.createContext("/unggah", this::upload);
        agency.createContext("/registry/v1/", this::upload);
        agency.createContext("/registry/v1/tertutup", LargeTransfersIntegrationTests::refuse);
        agency.createContext("/tertutup", LargeTransfersIntegrationTests::refuse);
        agency.start();
        TestRedis redis = TestRedis.shared();
        routes = new TestRoutes(redis.port()).reset();
        String address = "127.0.0.1:" + agency.getAddress().getPort();
        gateway = TestGateway.start(
                directory,
                redis.port(),
                Map.of("satu.gateway.upstream-allow", address, "satu.gateway.registry-uri", "http://" + address));
        routes.publish(
                "uji/besar",
                TestRoutes.route(
                        "uji/besar",
                        "http://" + address,
                        60_000,
                        2 * UP,
                        "GET /unduh public",
                        "POST /unggah public",
                        "POST /tertutup public"));
        await().until(() -> gateway.send("DELETE", "/api/uji/besar/unduh").statusCode() == 405);
    }

    @AfterAll
    void stop() {
        gateway.close();
        routes.close();
        agency.stop(0);
        threads.shutdownNow();
    }

    @Test
    void aGigabyteDownloadLeavesTheHeapFlat() throws IOException {
        long before = heap();
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            request(socket, "GET /api/uji/besar/unduh", 0);
            InputStream in = socket.getInputStream();
            byte[] part = new byte[PART];
            long seen = 0;
            long next = DOWN / 4;
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                seen += n;
                if (seen > next) {
                    assertThat(heap() - before).as("after %d bytes", seen).isLessThan(GROWTH_AT_MOST);
                    next += DOWN / 4;
                }
            }
            assertThat(seen).isGreaterThan(DOWN);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/uji/besar/unggah", "/registry/v1/imports?sample=true"})
    void aLargeUploadLeavesTheHeapFlat(String path) throws IOException {
        long before = heap();
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            request(socket, "POST " + path, UP);
            byte[] part = new byte[PART];
            for (long sent = 0; sent < UP; sent += PART) {
                socket.getOutputStream().write(part);
                if (sent == UP / 2) {
                    assertThat(heap() - before).isLessThan(GROWTH_AT_MOST);
                }
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 200");
        }
        assertThat(received.get()).isEqualTo(UP);
    }

    @Test
    void onlyAnImportMayBeSoLargeForTheRegistry() throws IOException {
        received.set(0);
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            request(socket, "POST /registry/v1/imports/x/approve", UP);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 413").contains("body_too_large");
        }
        assertThat(received).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/uji/besar/tertutup", "/registry/v1/tertutup"})
    void whatIsRefusedBeforeTheBodyWasReadIsAnsweredToAClientThatStillSends(String path) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            request(socket, "POST " + path, 3 * MEGABYTE);
            for (long sent = 0; sent < 3 * MEGABYTE; sent += PART) {
                socket.getOutputStream().write(new byte[PART]);
            }
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            assertThat(answer).startsWith("HTTP/1.1 401");
        }
    }

    private void request(Socket socket, String line, long length) throws IOException {
        String head = line + " HTTP/1.1\r\nHost: 127.0.0.1:" + gateway.port()
                + "\r\nConnection: close\r\nTest-Caller: officer:uji\r\n"
                + (length == 0 ? "" : "Content-Length: " + length + "\r\n") + "\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    private static long heap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static void download(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, DOWN);
        byte[] part = new byte[PART];
        for (long sent = 0; sent < DOWN; sent += PART) {
            exchange.getResponseBody().write(part);
        }
        exchange.close();
    }

    /** Answers before it has read what is sent, and reads on: who closes at once takes the own answer back by a reset. */
    private static void refuse(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(401, 1);
        exchange.getResponseBody().write('-');
        exchange.getResponseBody().flush();
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        exchange.close();
    }

    private void upload(HttpExchange exchange) throws IOException {
        received.set(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }
}
