package id.satugerbang.identity.realm.support;

import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the realm's token endpoint. */
public final class Tokens {

    private final RealKeycloak keycloak;
    private final HttpClient http = HttpClient.newHttpClient();

    public Tokens(RealKeycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** The endpoint's answer to a form with {@code fields}. */
    public JsonNode request(Map<String, String> fields) {
        HttpRequest request = HttpRequest.newBuilder(keycloak.realm("protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields)))
                .build();
        try {
            return JsonMapper.shared()
                    .readTree(http.send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** Answer to the direct grant of {@code satu-cli}. */
    public JsonNode directGrant(String username, String password) {
        return request(Map.of(
                "grant_type", "password",
                "client_id", "satu-cli",
                "username", username,
                "password", password,
                "scope", "openid"));
    }

    /** Access token of {@code satu-cli} for {@code username}. */
    public SignedJWT ofPerson(String username) {
        return jwt(directGrant(username, Installation.PASSWORD), "access_token");
    }

    /** Token {@code field} of an answer. */
    public static SignedJWT jwt(JsonNode answer, String field) {
        try {
            return SignedJWT.parse(answer.path(field).asString(""));
        } catch (ParseException none) {
            throw new AssertionError("No " + field + " in " + answer, none);
        }
    }

    /** Claims of a token. */
    public static Map<String, Object> claims(SignedJWT token) {
        try {
            return new TreeMap<>(token.getJWTClaimsSet().toJSONObject());
        } catch (ParseException malformed) {
            throw new AssertionError(malformed);
        }
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
