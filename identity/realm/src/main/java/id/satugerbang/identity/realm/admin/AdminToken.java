package id.satugerbang.identity.realm.admin;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Access token of the administrator, fetched again before Keycloak's 60 s are over. */
final class AdminToken {

    private static final Duration GOOD_FOR = Duration.ofSeconds(40);

    private final AdminLogin login;
    private final Http http;
    private String value = "";
    private Instant until = Instant.MIN;

    AdminToken(AdminLogin login, Http http) {
        this.login = login;
        this.http = http;
    }

    String value() {
        if (Instant.now().isAfter(until)) {
            value = fetch();
            until = Instant.now().plus(GOOD_FOR);
        }
        return value;
    }

    private String fetch() {
        String form = form(Map.of(
                "grant_type",
                "password",
                "client_id",
                "admin-cli",
                "username",
                login.username(),
                "password",
                login.password()));
        JsonNode answer = http.send(
                "POST token",
                HttpRequest.newBuilder(login.keycloak().resolve("/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)));
        return answer.path("access_token").asString("");
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
