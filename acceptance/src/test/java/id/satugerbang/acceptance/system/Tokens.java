package id.satugerbang.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the real Keycloak for tokens. */
public final class Tokens {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Accounts accounts;

    public Tokens(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Access token of an integrator, by client credentials. */
    public String ofIntegrator(String clientId, String scope) {
        return grant(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        clientId,
                        "client_secret",
                        accounts.client(clientId).secret(),
                        "scope",
                        scope))
                .path("access_token")
                .asString();
    }

    /** Everything that a direct grant of a demo account answers, the ID token among it. */
    public JsonNode ofCitizen(String username, String clientId) {
        return grant(Map.of(
                "grant_type",
                "password",
                "client_id",
                clientId,
                "username",
                username,
                "password",
                accounts.account(username).password(),
                "scope",
                "openid"));
    }

    private JsonNode grant(Map<String, String> parameters) {
        String form = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(accounts.tokenUrl()))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError("no token: " + response.body());
            }
            return new JsonMapper().readTree(response.body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
