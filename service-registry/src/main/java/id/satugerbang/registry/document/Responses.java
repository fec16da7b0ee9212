package id.satugerbang.registry.document;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Responses; each has a description, be it empty. */
public final class Responses {

    private static final String DESCRIPTION = "description";

    private Responses() {}

    /** The response, with an empty description where it has none. */
    public static JsonNode described(JsonNode response) {
        if (!response.isObject()
                || response.has("$ref")
                || response.path(DESCRIPTION).isString()) {
            return response;
        }
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        response.properties().forEach(member -> copy.set(member.getKey(), member.getValue()));
        return copy.put(DESCRIPTION, "");
    }
}
