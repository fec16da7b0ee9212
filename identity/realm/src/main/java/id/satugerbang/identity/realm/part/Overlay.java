package id.satugerbang.identity.realm.part;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A representation with what is declared laid over what Keycloak has: objects are merged, everything else is replaced.
 *
 * @param merged the representation to store
 * @param differences top-level fields that differ; empty where Keycloak has all that is declared
 */
record Overlay(ObjectNode merged, List<String> differences) {

    static Overlay of(JsonNode current, JsonNode declared) {
        ObjectNode merged = current.isObject() ? ((ObjectNode) current).deepCopy() : Resources.object();
        List<String> differences = new ArrayList<>();
        declared.properties().forEach(field -> {
            JsonNode value = laidOver(merged.path(field.getKey()), field.getValue());
            if (!same(merged.path(field.getKey()), value)) {
                differences.add(field.getKey());
            }
            merged.set(field.getKey(), value);
        });
        return new Overlay(merged, differences);
    }

    boolean changes() {
        return !differences.isEmpty();
    }

    private static JsonNode laidOver(JsonNode current, JsonNode declared) {
        return current.isObject() && declared.isObject() ? of(current, declared).merged() : declared;
    }

    /** Lists of Keycloak have no order of their own. */
    private static boolean same(JsonNode one, JsonNode other) {
        if (one.isArray() && other.isArray()) {
            return one.size() == other.size() && elements(one).equals(elements(other));
        }
        return one.equals(other)
                || (one.isValueNode() && other.isValueNode() && text(one).equals(text(other)));
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.asString();
    }

    private static Set<JsonNode> elements(JsonNode list) {
        return new HashSet<>(StreamSupport.stream(list.spliterator(), false).toList());
    }
}
