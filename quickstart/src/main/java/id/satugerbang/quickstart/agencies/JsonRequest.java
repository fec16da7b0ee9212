package id.satugerbang.quickstart.agencies;

import com.github.tomakehurst.wiremock.http.Request;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a JSON body. */
public final class JsonRequest {

    private JsonRequest() {}

    /** The object in the body; empty where the body is anything else. */
    public static Optional<JsonNode> object(Request request) {
        try {
            return Optional.of(JsonMapper.shared().readTree(request.getBody())).filter(JsonNode::isObject);
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
