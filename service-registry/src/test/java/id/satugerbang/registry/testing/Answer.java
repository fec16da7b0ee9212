package id.satugerbang.registry.testing;

import java.net.http.HttpResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer over HTTP, its body as JSON. */
public record Answer(int status, JsonNode body, HttpResponse<String> raw) {

    private static final JsonMapper JSON = JsonMapper.shared();

    static Answer of(HttpResponse<String> response) {
        String text = response.body();
        JsonNode body = text.isEmpty() ? JSON.createObjectNode() : JSON.readTree(text);
        return new Answer(response.statusCode(), body, response);
    }

    public String code() {
        return body.path("code").asString("");
    }

    public String header(String name) {
        return raw.headers().firstValue(name).orElse("");
    }

    public String etag() {
        return header("ETag");
    }

    public String text(String member) {
        return body.path(member).asString("");
    }

    /** True where a problem names this fault at this place. */
    public boolean hasError(String pointer, String code) {
        for (JsonNode error : body.path("errors")) {
            if (error.path("pointer").asString("").equals(pointer)
                    && error.path("code").asString("").equals(code)) {
                return true;
            }
        }
        return false;
    }
}
