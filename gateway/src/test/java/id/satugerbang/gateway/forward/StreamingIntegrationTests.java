package id.satugerbang.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRedis;
import id.satugerbang.gateway.testing.TestRoutes;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A side that does not read holds the other one back, so that nothing is gathered in between. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamingIntegrationTests {

    private static final long SIZE = 200L * 1024 * 1024;
    private static final long HELD_AT_MOST = 60L * 1024 * 1024;
    private static final String UPLOAD = "/api/uji/alir/unggah";
    private static final String IMPORT = "/registry/v1/imports";
    private static final String[] OFFICER = {"Test-Caller", "officer:uji"};
    private static final byte[] PART = new byte[64 * 1024];

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer agency = server();
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final CountDownLatch firstRead = new CountDownLatch(1);
    private final Semaphore mayRead = new Semaphore(0);
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private TestRoutes routes;
    private TestGateway gateway;

    @BeforeAll
    void start(@TempDir Path directory) {
        agency.setExecutor(threads);
        agency.createContext("/peristiwa", this::events);
        agency.createContext("/unduh", this::download);
        agency.createContext("/unggah", this::upload);
        agency.createContext("/registry/v1/imports", this::upload);
        agency.start();
        TestRedis redis = TestRedis.shared();
        routes = new TestRoutes(redis.port()).reset();
        String address = "127.0.0.1:" + agency.getAddress().getPort();
        gateway = TestGateway.start(
                directory,
                redis.port(),
                Map.of(
                        "satu.gateway.upstream-allow",
                        address,
                        "satu.gateway.registry-uri",
                        "http://" + address,
                        "satu.gateway.relay.imports.streams",
                        1));
        routes.publish(
                "uji/alir",
                TestRoutes.route(
                        "uji/alir",
                        "http://" + address,
                        60_000,
                        2 * SIZE,
                        "GET /peristiwa public",
                        "GET /unduh public",
                        "POST /unggah public"));
        await().until(() -> gateway.send("DELETE", "/api/uji/alir/unduh").statusCode() == 405);
    }

    @AfterAll
    void stop() {
        gateway.close();
        routes.close();
        agency.stop(0);
        threads.shutdownNow();
    }

    @Test
    void anEventArrivesBeforeTheNextOneIsSent() throws Exception {
        HttpResponse<InputStream> answer = get("/peristiwa");

        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            assertThat(lines.readLine()).isEqualTo("data: satu");
            firstRead.countDown();
            assertThat(lines.readLine()).isEmpty();
            assertThat(lines.readLine()).isEqualTo("data: dua");
        }
    }

    @Test
    void aLargeDownloadIsNotGatheredForASlowClient() throws Exception {
        try (InputStream body = get("/unduh").body()) {
            assertThat(body.readNBytes(1024)).hasSize(1024);
            awaitStandstill(written);
            assertThat(written.get()).isLessThan(HELD_AT_MOST);

            assertThat(body.transferTo(OutputStream.nullOutputStream())).isEqualTo(SIZE - 1024);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {UPLOAD, IMPORT})
    void aLargeUploadIsNotGatheredForASlowUpstream(String path) throws Exception {
        AtomicLong sent = new AtomicLong();
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            CompletableFuture<Void> sending = CompletableFuture.runAsync(() -> send(socket, path, SIZE, sent), threads);
            awaitStandstill(sent);
            assertThat(sent.get()).isLessThan(HELD_AT_MOST);
            mayRead.release();

            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            assertThat(status).startsWith("HTTP/1.1 200");
            sending.get(30, TimeUnit.SECONDS);
            assertThat(received.get()).isEqualTo(SIZE);
        }
    }

    @Test
    void anImportTooManyIsTurnedAwayUntilTheOneBeforeItHasEnded() throws IOException {
        String body = "a".repeat(PART.length + 1);
        try (Socket socket = new Socket("127.0.0.1", gateway.port())) {
            send(socket, IMPORT, PART.length, new AtomicLong());
            await().untilAsserted(() -> {
                HttpResponse<String> refused = gateway.request("POST", IMPORT, body, OFFICER);
                assertThat(refused.body()).contains("\"code\":\"overloaded\"");
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
            });
        }
        mayRead.release(2);
        await().untilAsserted(() -> assertThat(
                        gateway.request("POST", IMPORT, body, OFFICER).statusCode())
                .isEqualTo(200));
        mayRead.drainPermits();
    }

    /** Announces {@code SIZE} bytes and sends so many. */
    private void send(Socket socket, String path, long bytes, AtomicLong sent) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write("POST %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nTest-Caller: officer:uji\r\nContent-Length: %d\r\n\r\n"
                    .formatted(path, gateway.port(), SIZE)
                    .getBytes(StandardCharsets.US_ASCII));
            while (sent.get() < bytes) {
                out.write(PART);
                sent.addAndGet(PART.length);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Something has moved, and nothing does any more. */
    private static void awaitStandstill(AtomicLong counter) {
        AtomicLong last = new AtomicLong(-1);
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(700))
                .until(() -> counter.get() > 0 && last.getAndSet(counter.get()) == counter.get());
    }

    private HttpResponse<InputStream> get(String path) throws IOException, InterruptedException {
        URI address = URI.create("http://127.0.0.1:" + gateway.port() + "/api/uji/alir" + path);
        return http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
    }

    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        OutputStream out = exchange.getResponseBody();
        out.write("data: satu\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        waitFor(() -> firstRead.await(40, TimeUnit.SECONDS));
        out.write("data: dua\n\n".getBytes(StandardCharsets.UTF_8));
        exchange.close();
    }

    private void download(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, SIZE);
        while (written.get() < SIZE) {
            exchange.getResponseBody().write(PART);
            written.addAndGet(PART.length);
        }
        exchange.close();
    }

    private void upload(HttpExchange exchange) throws IOException {
        waitFor(() -> mayRead.tryAcquire(40, TimeUnit.SECONDS));
        received.set(exchange.getRequestBody().transferTo(OutputStream.nullOutputStream()));
        exchange.sendResponseHeaders(200, -1);
        exchange.close();
    }

    private static void waitFor(Wait wait) throws IOException {
        try {
            if (!wait.ends()) {
                throw new IOException("The other side did not get so far");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private interface Wait {

        /** True where it ended in time. */
        boolean ends() throws InterruptedException;
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
