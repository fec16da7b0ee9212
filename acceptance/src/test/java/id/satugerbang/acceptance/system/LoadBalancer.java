package id.satugerbang.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;

/** A real HAProxy before both gateways: keep-alive on both sides, health checks on readiness, no request sent twice. */
public final class LoadBalancer implements AutoCloseable {

    private static final String CONFIGURATION = """
            global
              maxconn 200
            defaults
              mode http
              timeout connect 2s
              timeout client 60s
              timeout server 60s
              timeout http-keep-alive 60s
              retry-on none
            frontend gate
              bind 127.0.0.1:%d
              default_backend gateways
            backend gateways
              balance roundrobin
              option httpchk GET /actuator/health/readiness
              http-check expect status 200
              http-request set-header Host %s
              default-server check inter 200ms fall 2 rise 1
              server gateway 127.0.0.1:%d port %s
              server gateway-2 127.0.0.1:%d port %s
            """;

    private final Process process;
    private final URI origin;

    private LoadBalancer(Process process, URI origin) {
        this.process = process;
        this.origin = origin;
    }

    /** Starts it. @throws AssertionError with the one line that says how to install it, where it is missing */
    public static LoadBalancer before(RunningSystem system) {
        int port = freePort();
        SatuCommand satu = system.command();
        String configuration = CONFIGURATION.formatted(
                port,
                system.portal().getAuthority(),
                system.portal().getPort(),
                satu.environment("SATU_PORT_GATEWAY_MANAGEMENT"),
                system.secondGateway().getPort(),
                satu.environment("SATU_PORT_GATEWAY_2_MANAGEMENT"));
        try {
            Path file = Files.writeString(Path.of("target", "haproxy.cfg").toAbsolutePath(), configuration);
            Process process = new ProcessBuilder(binary(), "-q", "-db", "-f", file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", "haproxy.log").toFile())
                    .start();
            LoadBalancer balancer = new LoadBalancer(process, URI.create("http://127.0.0.1:" + port));
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> listening(port));
            return balancer;
        } catch (IOException missing) {
            throw new AssertionError("HAProxy is missing: apt-get install --no-install-recommends haproxy", missing);
        }
    }

    /** Where clients call. */
    public URI origin() {
        return origin;
    }

    @Override
    public void close() {
        process.destroy();
    }

    /** Debian puts it where only root's path looks. */
    private static String binary() {
        Path debian = Path.of("/usr/sbin/haproxy");
        return Files.isExecutable(debian) ? debian.toString() : "haproxy";
    }

    private static boolean listening(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
