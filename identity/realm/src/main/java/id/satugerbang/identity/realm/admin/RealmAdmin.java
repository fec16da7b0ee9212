package id.satugerbang.identity.realm.admin;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/**
 * The admin REST API of one realm. Paths are relative to {@code /admin/realms/{realm}}; {@code ""} is the realm itself.
 *
 * <p>Every method throws {@link AdminUnreachableException} where Keycloak does not answer and {@link
 * AdminRefusedException} where it answers with a fault.
 */
public final class RealmAdmin {

    private final String realm;
    private final URI realms;
    private final Http http;
    private final AdminToken token;

    public RealmAdmin(AdminLogin login, String realm) {
        this.realm = realm;
        this.realms = login.keycloak().resolve("/admin/realms");
        this.http = new Http(login.keycloak());
        this.token = new AdminToken(login, http);
    }

    /** Name of the realm. */
    public String realm() {
        return realm;
    }

    /** Makes the realm from its representation. */
    public void create(JsonNode representation) {
        http.send("POST realm", request(realms).POST(body(representation)));
    }

    /** A resource; a missing node where there is none. */
    public JsonNode find(String path) {
        return http.sendOrMissing("GET " + path, request(uri(path)).GET());
    }

    public JsonNode get(String path) {
        return http.send("GET " + path, request(uri(path)).GET());
    }

    /** Makes a resource. @return its id as Keycloak tells it, or an empty string */
    public String post(String path, JsonNode representation) {
        return http.create("POST " + path, request(uri(path)).POST(body(representation)));
    }

    public void put(String path, JsonNode representation) {
        http.send("PUT " + path, request(uri(path)).PUT(body(representation)));
    }

    /** A PUT that says all by its path. */
    public void put(String path) {
        http.send("PUT " + path, request(uri(path)).PUT(BodyPublishers.noBody()));
    }

    public void delete(String path) {
        http.send("DELETE " + path, request(uri(path)).DELETE());
    }

    public void delete(String path, JsonNode representation) {
        http.send("DELETE " + path, request(uri(path)).method("DELETE", body(representation)));
    }

    /** {@code text} as one path segment or query value. */
    public static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private URI uri(String path) {
        return URI.create(realms + "/" + realm + (path.isEmpty() ? "" : "/" + path));
    }

    private HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + token.value())
                .header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher body(JsonNode representation) {
        return BodyPublishers.ofString(representation.toString());
    }
}
