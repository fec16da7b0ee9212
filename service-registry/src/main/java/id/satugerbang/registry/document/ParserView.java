package id.satugerbang.registry.document;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document as libraries that read OpenAPI are given it: with what holds where an operation says nothing, and with parameters in the
 * place of references, which such libraries do not follow where they look for those of a path.
 */
public final class ParserView {

    private static final String COMPONENTS = "#/components/";
    private static final String PARAMETERS = "parameters";
    private static final String VERSION = "version";

    private final ApiDocument document;

    private ParserView(ApiDocument document) {
        this.document = document;
    }

    /** The document as JSON. */
    public static String of(ApiDocument document) {
        return new ParserView(document).write().toString();
    }

    private ObjectNode write() {
        ObjectNode view = copy(document.root());
        if (view.path("info").path(VERSION).isNumber()) {
            ObjectNode info = copy(view.path("info"));
            view.set("info", info.put(VERSION, info.path(VERSION).asString()));
        }
        if (view.path("components").path("responses").isObject()) {
            view.set("components", described(copy(view.path("components"))));
        }
        if (view.path("paths").isObject()) {
            view.set("paths", paths(copy(view.path("paths"))));
        }
        return view;
    }

    private static ObjectNode described(ObjectNode components) {
        ObjectNode responses = copy(components.path("responses"));
        for (Map.Entry<String, JsonNode> response : components.path("responses").properties()) {
            responses.set(response.getKey(), Responses.described(response.getValue()));
        }
        components.set("responses", responses);
        return components;
    }

    private ObjectNode paths(ObjectNode paths) {
        for (Map.Entry<String, JsonNode> path : document.root().path("paths").properties()) {
            if (path.getValue().isObject() && !path.getKey().startsWith("x-")) {
                paths.set(path.getKey(), item(path.getValue()));
            }
        }
        for (ApiOperation operation : document.operations()) {
            if (paths.path(operation.path()) instanceof ObjectNode item && !item.has("$ref")) {
                ObjectNode node = copy(operation.node());
                ArrayNode parameters = node.putArray(PARAMETERS);
                operation.parameters().forEach(parameter -> parameters.add(parameter.node()));
                item.set(operation.method().toLowerCase(java.util.Locale.ROOT), node);
            }
        }
        return paths;
    }

    private ObjectNode item(JsonNode own) {
        String reference = own.path("$ref").asString("");
        boolean elsewhere = !reference.isEmpty() && !reference.startsWith(COMPONENTS);
        JsonNode target = elsewhere ? document.follow(new Located("", own)).node() : own;
        ObjectNode item = copy(target.isObject() ? target : own);
        item.remove(PARAMETERS);
        return item;
    }

    private static ObjectNode copy(JsonNode object) {
        ObjectNode copy = JsonNodeFactory.instance.objectNode();
        object.properties().forEach(member -> copy.set(member.getKey(), member.getValue()));
        return copy;
    }
}
