package id.satugerbang.identity.realm.part;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The declarations under {@code realm/} on the class path, and small helpers for JSON trees. */
final class Resources {

    private Resources() {}

    /** {@code realm/{name}.json}, with <code>${origin}</code> filled in. */
    static JsonNode declared(String name, String origin) {
        String file = "/realm/" + name + ".json";
        try (InputStream in = Resources.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalArgumentException("No declaration " + file);
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return JsonMapper.shared().readTree(text.replace("${origin}", origin));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    /** {@code node} without {@code fields}. */
    static ObjectNode without(JsonNode node, String... fields) {
        ObjectNode copy = ((ObjectNode) node).deepCopy();
        copy.remove(List.of(fields));
        return copy;
    }
}
