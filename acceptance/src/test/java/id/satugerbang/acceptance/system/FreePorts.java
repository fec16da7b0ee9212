package id.satugerbang.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Free loopback ports for the parts, as the environment variables that {@code ./satu} reads. */
final class FreePorts {

    private static final List<String> PARTS = List.of(
            "GATEWAY",
            "GATEWAY_MANAGEMENT",
            "GATEWAY_2",
            "GATEWAY_2_MANAGEMENT",
            "KEYCLOAK",
            "KEYCLOAK_MANAGEMENT",
            "REGISTRY",
            "REGISTRY_MANAGEMENT",
            "IDENTITY",
            "IDENTITY_MANAGEMENT",
            "AGENCIES",
            "POSTGRES",
            "REDIS",
            "MAIL",
            "MAIL_INBOX");

    private FreePorts() {}

    static Map<String, String> forEveryPart() {
        List<ServerSocket> held = new ArrayList<>();
        Map<String, String> ports = new HashMap<>();
        try {
            for (String part : PARTS) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                held.add(socket);
                ports.put("SATU_PORT_" + part, String.valueOf(socket.getLocalPort()));
            }
            return ports;
        } catch (IOException none) {
            throw new UncheckedIOException("no free port", none);
        } finally {
            held.forEach(FreePorts::release);
        }
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException("port " + socket.getLocalPort() + " stays taken", stuck);
        }
    }
}
