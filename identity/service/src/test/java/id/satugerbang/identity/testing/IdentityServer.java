package id.satugerbang.identity.testing;

import id.satugerbang.identity.IdentityApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The identity service on a free port, with its real configuration, a database of its own and the test's keys. */
public final class IdentityServer implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final ConfigurableApplicationContext context;
    private final String database;
    private final TestKeys keys;

    private IdentityServer(ConfigurableApplicationContext context, String database, TestKeys keys) {
        this.context = context;
        this.database = database;
        this.keys = keys;
    }

    private static final class Holder {
        static final IdentityServer SHARED = start(PostgresServer.newDatabase(), PostgresServer.port(), new TestKeys());
    }

    /** The server that most tests share. */
    public static IdentityServer shared() {
        return Holder.SHARED;
    }

    public static IdentityServer start(String database, int databasePort, TestKeys keys, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--management.server.port=0",
                "--spring.datasource.url=" + PostgresServer.url(database, databasePort),
                "--spring.datasource.username=" + PostgresServer.SERVICE_ROLE,
                "--spring.flyway.user=postgres",
                "--satu.issuer=" + TestIssuer.ISSUER,
                "--satu.jwk-set-uri=" + TestIssuer.shared().jwkSetUri(),
                "--satu.identity.registry.uri=" + TestRegistry.shared().uri(),
                "--satu.keys-dir=" + keys.directory(),
                "--satu.civil-registry.uri=" + TestCivilRegistry.shared().uri(),
                "--satu.civil-registry.retry-after=100ms",
                "--satu.civil-registry.poll=100ms",
                "--satu.rights.erasure-wait=0s",
                "--satu.rights.poll=100ms",
                "--satu.counter.proofing-agencies=dukcapil-surabaya"));
        for (String one : more) {
            arguments.removeIf(known -> known.startsWith(one.substring(0, one.indexOf('=') + 1)));
            arguments.add(one);
        }
        return new IdentityServer(
                SpringApplication.run(IdentityApplication.class, arguments.toArray(String[]::new)), database, keys);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    public TestKeys keys() {
        return keys;
    }

    /** Name of its database, for a second replica. */
    public String databaseName() {
        return database;
    }

    public JdbcClient database() {
        return JdbcClient.create(PostgresServer.database(database));
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .timeout(Duration.ofSeconds(20));
    }

    public HttpRequest.Builder managementRequest(String path) {
        String port = context.getEnvironment().getRequiredProperty("local.management.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    public Answer get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token));
    }

    public Answer profile(String token) {
        return get("/identity/v1/profile", token);
    }

    public Answer patch(String token, String ifMatch, String body) {
        return send(patchRequest(token, body).header("If-Match", ifMatch));
    }

    public HttpRequest.Builder patchRequest(String token, String body) {
        return request("/identity/v1/profile")
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/merge-patch+json")
                .method("PATCH", BodyPublishers.ofString(body));
    }

    /** A call with a JSON body and, unless empty, an {@code If-Match}. */
    public Answer call(String method, String path, String token, String body, String ifMatch) {
        HttpRequest.Builder request = request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", method.equals("PATCH") ? "application/merge-patch+json" : "application/json")
                .method(method, BodyPublishers.ofString(body));
        return send(ifMatch.isEmpty() ? request : request.header("If-Match", ifMatch));
    }

    public Answer post(String path, String token, String body) {
        return call("POST", path, token, body, "");
    }

    public Answer postEvents(String internalToken, String body) {
        return send(request("/internal/v1/sign-in-events")
                .header("Authorization", "Bearer " + internalToken)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    public Answer send(HttpRequest.Builder request) {
        try {
            return new Answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
