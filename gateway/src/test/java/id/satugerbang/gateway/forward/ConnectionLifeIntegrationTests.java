package id.satugerbang.gateway.forward;

import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.satugerbang.gateway.testing.RawPlatform;
import id.satugerbang.gateway.testing.TestGateway;
import id.satugerbang.gateway.testing.TestRoutes;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConnectionLifeIntegrationTests {

    private static final int MORE_THAN_LOOPS = 3 * Runtime.getRuntime().availableProcessors() + 8;

    private final Set<Integer> ports = ConcurrentHashMap.newKeySet();

    @Test
    void connectionsToAnUpstreamAreMadeAnewFromTimeToTimeHoweverBusyTheyAre(@TempDir Path directory)
            throws IOException {
        HttpServer agency = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        agency.createContext("/", this::answer);
        agency.start();
        String address = "127.0.0.1:" + agency.getAddress().getPort();
        try (RawPlatform platform = new RawPlatform()) {
            platform.routes().publish("uji/umur", TestRoutes.route("uji/umur", "http://" + address, "GET /x public"));
            TestGateway gateway = platform.start(
                    directory,
                    Map.of(
                            "satu.gateway.upstream-allow",
                            address + "," + platform.upstream().address(),
                            "satu.gateway.forward.connection-life",
                            "100ms"),
                    "uji/lain",
                    "GET /x public");

            await().until(() -> {
                gateway.get("/api/uji/umur/x");
                return ports.size() > MORE_THAN_LOOPS;
            });
        } finally {
            agency.stop(0);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        ports.add(exchange.getRemoteAddress().getPort());
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
