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
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes short-lived clients and accounts in the real realm; removes them on close. */
public final class RealmAdmin implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String SECRET = UUID.randomUUID().toString();

    /** Half of the time for which Keycloak's own realm gives an access token. */
    private static final Duration TOKEN_KEPT = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final List<String> made = new ArrayList<>();
    private final String issuer;
    private final String adminApi;
    private final String adminPassword;
    private String adminToken = "";
    private Instant renewAt = Instant.MIN;

    private RealmAdmin(String issuer, String adminPassword) {
        this.issuer = issuer;
        this.adminApi = issuer.replace("/realms/", "/admin/realms/");
        this.adminPassword = adminPassword;
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

    /** A citizen's account of a test's own. */
    public Citizen citizen() {
        String username = "uji-" + UUID.randomUUID();
        Map<String, Object> account = Map.of(
                "username",
                username,
                "email",
                username + "@warga.example",
                "emailVerified",
                true,
                "firstName",
                "Contoh",
                "enabled",
                true,
                "credentials",
                List.of(Map.of("type", "password", "value", SECRET, "temporary", false)));
        String address = send(posted(adminApi + "/users", account), 201)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        made.add(address);
        JsonNode role = JSON.readTree(
                send(authorized(adminApi + "/roles/citizen").GET().build(), 200).body());
        send(posted(address + "/role-mappings/realm", List.of(role)), 204);
        return new Citizen(username, SECRET, address);
    }

    /** An account of a test. @param address in the admin API */
    public record Citizen(String username, String password, String address) {}

    /** A raw access token of the account, as {@code ./satu token} gets it. */
    public String tokenOf(Citizen citizen) {
        return token(issuer, grant(citizen));
    }

    /** True where the account is there. */
    public boolean has(Citizen citizen) {
        return exchange(authorized(citizen.address()).GET().build()).statusCode() == 200;
    }

    /** True where name and password still give a token. */
    public boolean mayStillSignIn(Citizen citizen) {
        return exchange(tokenRequest(issuer, grant(citizen))).statusCode() == 200;
    }

    private static String grant(Citizen citizen) {
        return "grant_type=password&client_id=satu-cli&username=" + citizen.username() + "&password="
                + citizen.password();
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
        return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + adminToken());
    }

    private HttpRequest posted(String address, Object body) {
        return authorized(address)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
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
        HttpResponse<String> created = send(posted(adminApi + "/clients", client), 201);
        made.add(created.headers().firstValue("Location").orElseThrow());
        return id;
    }

    private String clientCredentials(String client, String scope) {
        String form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + SECRET
                + (scope.isEmpty() ? "" : "&scope=" + scope.replace("/", "%2F"));
        return token(issuer, form);
    }

    private String adminToken() {
        if (Instant.now().isAfter(renewAt)) {
            String master = issuer.replaceFirst("/realms/.*", "/realms/master");
            adminToken =
                    token(master, "grant_type=password&client_id=admin-cli&username=admin&password=" + adminPassword);
            renewAt = Instant.now().plus(TOKEN_KEPT);
        }
        return adminToken;
    }

    private String token(String realm, String form) {
        return JSON.readTree(send(tokenRequest(realm, form), 200).body())
                .path("access_token")
                .asString();
    }

    private static HttpRequest tokenRequest(String realm, String form) {
        return HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }

    private HttpResponse<String> send(HttpRequest request, int expected) {
        HttpResponse<String> response = exchange(request);
        if (response.statusCode() != expected) {
            throw new AssertionError(request.uri() + " answered " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    private HttpResponse<String> exchange(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What a test has removed already is not missed. */
    @Override
    public void close() {
        for (String address : made) {
            HttpRequest removal = authorized(address).DELETE().build();
            int status = exchange(removal).statusCode();
            if (status != 204 && status != 404) {
                throw new AssertionError(address + " answered " + status);
            }
        }
    }
}
