package id.satugerbang.registry.document;

import id.satugerbang.registry.finding.Finding.PatchStep;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Applies steps of JSON Patches (RFC 6902) to a tree of its own. */
public final class JsonPatches {

    private final ObjectNode upload = JsonNodeFactory.instance.objectNode();

    /** @param document is copied and not changed */
    public JsonPatches(JsonNode document) {
        upload.set("openapi", document.deepCopy());
    }

    /** Applies a step. @return false where its place is not there */
    public boolean apply(PatchStep step) {
        List<String> steps = Pointers.steps(step.path());
        JsonNode parent = upload;
        for (String name : steps.subList(0, steps.size() - 1)) {
            parent = parent.isArray() && isIndex(name) ? parent.path(Integer.parseInt(name)) : parent.path(name);
        }
        String last = steps.get(steps.size() - 1);
        if (parent instanceof ObjectNode object) {
            return applyTo(object, last, step);
        }
        return parent instanceof ArrayNode list && isIndex(last) && applyTo(list, Integer.parseInt(last), step);
    }

    public JsonNode document() {
        return upload.path("openapi");
    }

    private static boolean applyTo(ObjectNode object, String name, PatchStep step) {
        if (step.op() == PatchStep.Op.REMOVE) {
            return object.remove(name) != null;
        }
        object.set(name, tree(step.value()));
        return true;
    }

    private static boolean applyTo(ArrayNode list, int index, PatchStep step) {
        if (index >= list.size()) {
            return false;
        }
        if (step.op() == PatchStep.Op.REMOVE) {
            list.remove(index);
        } else {
            list.set(index, tree(step.value()));
        }
        return true;
    }

    private static JsonNode tree(@Nullable Object value) {
        return value == null ? JsonNodeFactory.instance.nullNode() : JsonDocuments.tree(value);
    }

    private static boolean isIndex(String step) {
        return step.matches("0|[1-9][0-9]{0,5}");
    }
}
