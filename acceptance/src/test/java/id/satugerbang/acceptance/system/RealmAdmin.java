package id.satugerbang.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes short-lived clients in the real realm, to get tokens that the platform has to refuse; removes them on close. */
public final class RealmAdmin implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SECRET = UUID.randomUUID().toString();

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> clients = new ArrayList<>();
    private final String issuer;
    private final String adminApi;
    private final String adminToken;

    private RealmAdmin(String issuer, String adminPassword) {
        this.issuer = issuer;
        this.adminApi = issuer.replace("/realms/", "/admin/realms/");
        this.adminToken = adminToken(issuer.replaceFirst("/realms/.*", "/realms/master"), adminPassword);
    }

    /** Signs in as the administrator of the quickstart's Keycloak. */
    public static RealmAdmin of(RunningSystem system) {
        Path secrets = Path.of(system.command().environment("SATU_STATE_DIR"), "server-secrets.json");
        String password = JSON.readTree(secrets.toFile()).path("keycloakAdmin").asString();
        return new RealmAdmin(system.accounts().issuer(), password);
    }

    /** A token of the realm whose {@code aud} does not name the platform. */
    public String tokenWithoutAudience() {
        return clientCredentials(client(Map.of("defaultClientScopes", List.of())), "");
    }

    /** A token that is right in everything and lives for {@code lifetime} only. */
    public String tokenThatLives(Duration lifetime, String scope) {
        Map<String, Object> attributes = Map.of(
                "access.token.lifespan",
                String.valueOf(lifetime.toSeconds()),
                "access.token.header.type.rfc9068",
                "true");
        return clientCredentials(
                client(Map.of("attributes", attributes, "optionalClientScopes", List.of(scope))), scope);
    }

    /** Life of the access tokens that the gateway gets from now on; {@code null} for the realm's own. */
    public void gatewayTokensLive(@Nullable Duration lifetime) {
        String clients = adminApi + "/clients";
        JsonNode found = JSON.readTree(send(
                                authorized(clients + "?clientId=satu-gateway")
                                        .GET()
                                        .build(),
                                200)
                        .body())
                .path(0);
        ((ObjectNode) found.path("attributes"))
                .put("access.token.lifespan", lifetime == null ? "" : String.valueOf(lifetime.toSeconds()));
        send(
                authorized(clients + "/" + found.path("id").asString())
                        .header("Content-Type", "application/json")
                        .PUT(BodyPublishers.ofString(found.toString()))
                        .build(),
                204);
    }

    private HttpRequest.Builder authorized(String address) {
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + adminToken);
    }

    private String client(Map<String, Object> settings) {
        String id = "uji-" + UUID.randomUUID();
        Map<String, Object> client = new java.util.HashMap<>(settings);
        client.putAll(Map.of(
                "clientId", id,
                "secret", SECRET,
                "serviceAccountsEnabled", true,
                "standardFlowEnabled", false,
                "publicClient", false));
        HttpRequest request = HttpRequest.newBuilder(URI.create(adminApi + "/clients"))
                .header("Authorization", "Bearer " + adminToken)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(client)))
                .build();
        HttpResponse<String> created = send(request, 201);
        clients.add(created.headers().firstValue("Location").orElseThrow());
        return id;
    }

    private String clientCredentials(String client, String scope) {
        String form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + SECRET
                + (scope.isEmpty() ? "" : "&scope=" + scope.replace("/", "%2F"));
        return token(issuer, form);
    }

    private String adminToken(String master, String password) {
        return token(master, "grant_type=password&client_id=admin-cli&username=admin&password=" + password);
    }

    private String token(String realm, String form) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        JsonNode answer = JSON.readTree(send(request, 200).body());
        return answer.path("access_token").asString();
    }

    private HttpResponse<String> send(HttpRequest request, int expected) {
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new AssertionError(request.uri() + " answered " + response.statusCode() + " " + response.body());
            }
            return response;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        for (String client : clients) {
            send(
                    HttpRequest.newBuilder(URI.create(client))
                            .header("Authorization", "Bearer " + adminToken)
                            .DELETE()
                            .build(),
                    204);
        }
    }
}
