package id.satugerbang.registry.fragment;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Which properties of a body the gateway fills in, so that a caller need not send them. Each object is looked at once. */
final class BoundFields {

    /** The annotation that binds. */
    static final String ATTRIBUTE = "x-citizen-attribute";

    private static final int DEEPEST = 32;

    private final UsedComponents components;
    private final Map<JsonNode, Boolean> filledIn = new IdentityHashMap<>();

    BoundFields(UsedComponents components) {
        this.components = components;
    }

    /** Names of the bound properties of an object and of what it is made of with {@code allOf}. */
    Set<String> of(JsonNode schema) {
        Set<String> names = new HashSet<>();
        collect(schema, names, new IdentityHashMap<>(), 0);
        return names;
    }

    private void collect(JsonNode schema, Set<String> names, Map<JsonNode, Boolean> seen, int depth) {
        JsonNode target = follow(schema);
        if (depth > DEEPEST || !target.isObject() || seen.put(target, true) != null) {
            return;
        }
        for (Map.Entry<String, JsonNode> property : target.path("properties").properties()) {
            if (isFilledIn(property.getValue(), depth + 1)) {
                names.add(property.getKey());
            }
        }
        target.path("allOf").forEach(part -> collect(part, names, seen, depth + 1));
    }

    /** A bound property, or an object of which nothing is left for the caller to send; what holds itself is not. */
    private boolean isFilledIn(JsonNode property, int depth) {
        JsonNode target = follow(property);
        if (property.has(ATTRIBUTE) || target.has(ATTRIBUTE)) {
            return true;
        }
        JsonNode required = target.path("required");
        if (depth > DEEPEST || !target.has("properties") || required.isEmpty()) {
            return false;
        }
        Boolean known = filledIn.putIfAbsent(target, false);
        if (known != null) {
            return known;
        }
        Set<String> bound = new HashSet<>();
        collect(target, bound, new IdentityHashMap<>(), depth);
        boolean all = required.valueStream().allMatch(name -> bound.contains(name.asString("")));
        filledIn.put(target, all);
        return all;
    }

    private JsonNode follow(JsonNode schema) {
        JsonNode reference = schema.path("$ref");
        return reference.isString() ? components.target(reference.stringValue()) : schema;
    }
}
