package id.satugerbang.gateway.testing;

import id.satugerbang.gateway.GatewayApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A running gateway on ports of its own. */
public final class TestGateway implements AutoCloseable {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port = Ports.free();
    private final int management = Ports.free();
    private final ConfigurableApplicationContext context;

    private TestGateway(Path directory, int redis, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                "server.port",
                port,
                "management.server.port",
                management,
                "satu.public-origin",
                "http://127.0.0.1:" + port,
                "satu.keys-dir",
                TestKeys.writeTo(directory.resolve("keys")).toString(),
                "satu.gateway.state-dir",
                directory.resolve("state").toString(),
                "satu.gateway.portal-dir",
                directory.resolve("portal").toString(),
                "satu.gateway.client-secret",
                "a-secret-of-the-tests",
                "satu.gateway.edge.drain",
                "0s",
                "satu.gateway.registry-uri",
                "http://127.0.0.1:1",
                "spring.data.redis.port",
                redis));
        properties.put("satu.issuer", "http://127.0.0.1:1/realms/satu-gerbang");
        properties.put("satu.gateway.feed.snapshot-delay", "20ms");
        properties.put("satu.gateway.feed.retry", "50ms");
        properties.put("satu.gateway.feed.heartbeat", "200ms");
        properties.putAll(more);
        this.context = new SpringApplicationBuilder(GatewayApplication.class, TestCallers.class)
                .properties(Map.of("logging.level.root", "warn", "logging.level.id.satugerbang", "info"))
                .run(properties.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new));
    }

    /** Starts a gateway whose files stand in {@code directory}, with further properties. */
    public static TestGateway start(Path directory, int redis, Map<String, Object> more) {
        return new TestGateway(directory, redis, more);
    }

    public int port() {
        return port;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** One request; {@code headers} are names and values in turn. */
    public HttpResponse<String> send(String method, String path, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, HttpRequest.BodyPublishers.noBody()),
                headers);
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, headers);
    }

    public HttpResponse<String> post(String path, String body, String... headers) {
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .POST(HttpRequest.BodyPublishers.ofString(body)),
                headers);
    }

    /** One request with a body; {@code headers} are names and values in turn. */
    public HttpResponse<String> request(String method, String path, String body, String... headers) {
        HttpRequest.BodyPublisher publisher =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        return send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .method(method, publisher),
                headers);
    }

    /** Status of the readiness probe on the management port. */
    public int readiness() {
        return exchange(HttpRequest.newBuilder(
                                URI.create("http://127.0.0.1:" + management + "/actuator/health/readiness"))
                        .build())
                .statusCode();
    }

    @Override
    public void close() {
        context.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
        if (headers.length > 0) {
            request.headers(headers);
        }
        return exchange(request.build());
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
