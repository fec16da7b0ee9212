package id.satugerbang.quickstart.settings;

import id.satugerbang.quickstart.UserException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one system of the quickstart is started with.
 *
 * @param root root of the checkout
 * @param stateDirectory where data, logs, pid files and secrets lie
 * @param keysDirectory key files of the installation
 * @param ports every port
 * @param gateways number of gateway replicas, 1 or 2
 * @param upstreamAllow further {@code host:port} that agencies' upstreams may have
 */
public record Settings(
        Path root, Path stateDirectory, Path keysDirectory, Ports ports, int gateways, List<String> upstreamAllow) {

    public Settings {
        upstreamAllow = List.copyOf(upstreamAllow);
    }

    /** Reads the {@code SATU_*} variables. @throws UserException where one of them cannot be used */
    public static Settings from(Path root, Map<String, String> environment) {
        Path state = root.resolve(text(environment, "SATU_STATE_DIR", ".satu")).normalize();
        Path keys = root.resolve(
                        text(environment, "SATU_KEYS_DIR", state.resolve("keys").toString()))
                .normalize();
        return new Settings(
                root,
                state,
                keys,
                Ports.from(environment),
                gateways(text(environment, "SATU_GATEWAYS", "1")),
                list(environment.get("SATU_UPSTREAM_ALLOW")));
    }

    /** Number of a port. */
    public int port(Port port) {
        return ports.of(port);
    }

    /** The gateway's public origin. */
    public String publicOrigin() {
        return "http://localhost:" + port(Port.GATEWAY);
    }

    /** Origins of all gateway replicas, the public one first. */
    public List<String> gatewayOrigins() {
        List<String> origins = new ArrayList<>(List.of(publicOrigin()));
        if (gateways == 2) {
            origins.add("http://localhost:" + port(Port.GATEWAY_2));
        }
        return List.copyOf(origins);
    }

    /** Keycloak's public origin. */
    public String keycloakOrigin() {
        return "http://localhost:" + port(Port.KEYCLOAK);
    }

    /** Issuer of the realm. */
    public String issuer() {
        return keycloakOrigin() + "/realms/satu-gerbang";
    }

    /** Token endpoint of the realm. */
    public String tokenEndpoint() {
        return issuer() + "/protocol/openid-connect/token";
    }

    /** Every {@code host:port} that upstreams may have: the simulated agencies and what the user added. */
    public List<String> allowedUpstreams() {
        List<String> allowed = new ArrayList<>(List.of("127.0.0.1:" + port(Port.AGENCIES)));
        allowed.addAll(upstreamAllow);
        return List.copyOf(allowed);
    }

    private static int gateways(String value) {
        return switch (value) {
            case "1" -> 1;
            case "2" -> 2;
            default -> throw new UserException("SATU_GATEWAYS=" + value + " is not possible: choose 1 or 2.");
        };
    }

    private static List<String> list(@Nullable String value) {
        if (value == null) {
            return List.of();
        }
        return Arrays.stream(value.split(",", -1))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .toList();
    }

    private static String text(Map<String, String> environment, String name, String standard) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? standard : value.strip();
    }
}
