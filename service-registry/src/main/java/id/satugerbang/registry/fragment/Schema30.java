package id.satugerbang.registry.fragment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What OpenAPI 3.0 says differently from JSON Schema: {@code nullable} and the boolean {@code exclusive...} keywords. */
final class Schema30 {

    private static final String NULL = "null";

    private Schema30() {}

    static ObjectNode upgraded(ObjectNode schema) {
        exclusive(schema, "minimum", "exclusiveMinimum");
        exclusive(schema, "maximum", "exclusiveMaximum");
        JsonNode nullable = schema.remove("nullable");
        return nullable != null && nullable.asBoolean(false) ? withNull(schema) : schema;
    }

    private static void exclusive(ObjectNode schema, String bound, String keyword) {
        JsonNode flag = schema.path(keyword);
        if (flag.isBoolean()) {
            schema.remove(keyword);
            JsonNode limit = schema.path(bound);
            if (flag.booleanValue() && limit.isNumber()) {
                schema.remove(bound);
                schema.set(keyword, limit);
            }
        }
    }

    private static ObjectNode withNull(ObjectNode schema) {
        JsonNode type = schema.path("type");
        if (!type.isString()) {
            ObjectNode either = JsonNodeFactory.instance.objectNode();
            either.putArray("anyOf").add(schema).addObject().put("type", NULL);
            return either;
        }
        schema.putArray("type").add(type).add(NULL);
        if (schema.path("enum") instanceof ArrayNode values
                && values.valueStream().noneMatch(JsonNode::isNull)) {
            schema.set("enum", values.deepCopy().addNull());
        }
        return schema;
    }
}
