package id.satugerbang.identity.realm.support;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Keycloak that {@code identity/keycloak} builds, as a process that can be killed and started again. */
public final class RealKeycloak {

    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "kata-sandi-admin-uji";
    private static final Duration START = Duration.ofMinutes(2);

    private final Path home;
    private final Map<String, String> settings;
    private final int port = TestInstallation.freePort();
    private final int healthPort = TestInstallation.freePort();
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable Process process;

    RealKeycloak(Path home, Map<String, String> settings) {
        this.home = home;
        this.settings = settings;
    }

    public URI uri() {
        return URI.create("http://localhost:" + port);
    }

    /** Address of {@code path} in the realm, which begins without a slash. */
    public URI realm(String path) {
        return uri().resolve("/realms/satu-gerbang/" + path);
    }

    /** Starts it and waits until it is ready. */
    public void start() {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of("../keycloak/bin/start-keycloak")
                                .toAbsolutePath()
                                .normalize()
                                .toString(),
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolveSibling("keycloak.log").toFile()));
        builder.environment().putAll(settings);
        builder.environment()
                .putAll(Map.of(
                        "KC_HOSTNAME",
                        uri().toString(),
                        "KC_HTTP_ENABLED",
                        "true",
                        "KC_HTTP_HOST",
                        "127.0.0.1",
                        "KC_HTTP_PORT",
                        String.valueOf(port),
                        "KC_HTTP_MANAGEMENT_HOST",
                        "127.0.0.1",
                        "KC_HTTP_MANAGEMENT_PORT",
                        String.valueOf(healthPort),
                        "KC_BOOTSTRAP_ADMIN_USERNAME",
                        ADMIN,
                        "KC_BOOTSTRAP_ADMIN_PASSWORD",
                        ADMIN_PASSWORD,
                        "JAVA_OPTS_APPEND",
                        "-XX:TieredStopAtLevel=1"));
        try {
            Process started = builder.start();
            process = started;
            await().atMost(START).pollInterval(Duration.ofMillis(250)).until(() -> ready(started));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** kill -9. */
    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
        }
    }

    private boolean ready(Process started) throws InterruptedException {
        if (!started.isAlive()) {
            throw new IllegalStateException("Keycloak stopped; see " + home.resolveSibling("keycloak.log"));
        }
        try {
            URI health = URI.create("http://127.0.0.1:" + healthPort + "/health/ready");
            HttpRequest request = HttpRequest.newBuilder(health).build();
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }
}
