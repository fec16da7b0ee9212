package id.satugerbang.registry.document;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Visits the objects of an OpenAPI document that say something about the API. Examples, default values and extensions are data and
 * are not visited; a member of a map of names ({@code properties}, {@code headers}, ...) is never taken for a keyword. The reader has
 * bounded the depth.
 */
public final class DocumentWalk {

    private static final Set<String> DATA =
            Set.of("example", "default", "enum", "const", "security", "scopes", "variables");

    /** Members whose own members are names, not keywords. */
    private static final Set<String> NAMED = Set.of(
            "properties",
            "patternProperties",
            "dependentSchemas",
            "$defs",
            "definitions",
            "schemas",
            "responses",
            "parameters",
            "examples",
            "requestBodies",
            "headers",
            "securitySchemes",
            "links",
            "callbacks",
            "pathItems",
            "paths",
            "webhooks",
            "content",
            "encoding");

    /** Maps of names that may hold extensions too. */
    private static final Set<String> WITH_EXTENSIONS = Set.of("responses", "paths", "callbacks");

    private final Visitor visitor;

    private DocumentWalk(Visitor visitor) {
        this.visitor = visitor;
    }

    /** What is done with an object. */
    public interface Visitor {

        /** @param holder name of the member that holds the object, or the map or the list with it; empty at the root */
        void visit(String pointer, String holder, JsonNode object);
    }

    public static void walk(JsonNode root, Visitor visitor) {
        walk(Pointers.DOCUMENT, root, visitor);
    }

    /** Visits a part of a document, an object or a list, that stands at a pointer. */
    public static void walk(String pointer, JsonNode part, Visitor visitor) {
        String holder = pointer.substring(pointer.lastIndexOf('/') + 1);
        new DocumentWalk(visitor).any(pointer, pointer.equals(Pointers.DOCUMENT) ? "" : holder, part);
    }

    /** True for a member of an object whose value is data, and not part of what the document says about the API. */
    public static boolean isData(String key) {
        return key.startsWith("x-") || DATA.contains(key);
    }

    /** True where the members of such a member are names. */
    public static boolean isNamed(String key, JsonNode value) {
        return NAMED.contains(key) && value.isObject();
    }

    /** True for an extension in a map of names that may hold some. */
    public static boolean isExtension(String map, String name) {
        return name.startsWith("x-") && WITH_EXTENSIONS.contains(map);
    }

    private void any(String pointer, String holder, JsonNode node) {
        if (node.isObject()) {
            object(pointer, holder, node);
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                any(Pointers.child(pointer, index), holder, node.get(index));
            }
        }
    }

    private void object(String pointer, String holder, JsonNode object) {
        visitor.visit(pointer, holder, object);
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String key = member.getKey();
            JsonNode value = member.getValue();
            if (isNamed(key, value)) {
                named(Pointers.child(pointer, key), key, value);
            } else if (!isData(key) && !key.equals("examples") && !(holder.equals("examples") && key.equals("value"))) {
                any(Pointers.child(pointer, key), key, value);
            }
        }
    }

    private void named(String pointer, String holder, JsonNode names) {
        for (Map.Entry<String, JsonNode> entry : names.properties()) {
            String name = entry.getKey();
            if (!isExtension(holder, name)) {
                any(Pointers.child(pointer, name), holder, entry.getValue());
            }
        }
    }
}
