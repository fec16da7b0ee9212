package id.satugerbang.quickstart.keycloak;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.secrets.RealmSecrets;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Access tokens of the demo accounts (client {@code satu-cli}, direct grant). */
public final class Tokens {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final URI endpoint;
    private final RealmSecrets secrets;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    public Tokens(String endpoint, RealmSecrets secrets) {
        this.endpoint = URI.create(endpoint);
        this.secrets = secrets;
    }

    /** A fresh access token. @throws UserException where the account is unknown or Keycloak gives none */
    public String of(String username) throws InterruptedException {
        return of(username, Map.of("client_id", "satu-cli"));
    }

    /** As {@link #of(String)}, with a one-time code of an account whose codes have the password as their key. */
    public String withCodeOf(String username) throws InterruptedException {
        String code = OneTimeCode.at(Instant.now(), secrets.user(username));
        return of(username, Map.of("client_id", "satu-cli-otp", "totp", code));
    }

    private String of(String username, Map<String, String> how) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(username, secrets.user(username), how)))
                .build();
        try {
            return token(username, client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException down) {
            throw new UserException(
                    "Keycloak does not answer at " + endpoint + ": is the system up? (./satu status)", down);
        }
    }

    private static String token(String username, HttpResponse<String> response) {
        JsonNode token = JsonMapper.shared().readTree(response.body()).path("access_token");
        if (!token.isString()) {
            throw new UserException("Keycloak gave no token to " + username + " (HTTP " + response.statusCode() + ").");
        }
        return token.stringValue();
    }

    private static String form(String username, String password, Map<String, String> how) {
        Map<String, String> fields = new HashMap<>(how);
        fields.put("grant_type", "password");
        fields.put("scope", "openid");
        fields.put("username", username);
        fields.put("password", password);
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
