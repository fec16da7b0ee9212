package id.satugerbang.registry.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** An OpenAPI document as a tree, and its operations; path items are followed inside the document only. */
public final class ApiDocument {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final int MOST_HOPS = 8;

    private final JsonNode root;
    private final List<ApiOperation> operations;

    ApiDocument(JsonNode root) {
        this.root = root;
        this.operations = List.copyOf(find());
    }

    public JsonNode root() {
        return root;
    }

    /** Every operation below {@code paths}, in document order. */
    public List<ApiOperation> operations() {
        return operations;
    }

    /** {@code info.version}. */
    public Optional<String> version() {
        JsonNode version = root.path("info").path("version");
        return version.isString() ? Optional.of(version.stringValue()) : Optional.empty();
    }

    private List<ApiOperation> find() {
        List<ApiOperation> found = new ArrayList<>();
        String paths = Pointers.child(Pointers.DOCUMENT, "paths");
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            if (!path.getKey().startsWith("x-")) {
                addOperations(found, Pointers.child(paths, path.getKey()), path.getKey(), path.getValue());
            }
        }
        return found;
    }

    private void addOperations(List<ApiOperation> found, String pointer, String path, JsonNode item) {
        JsonNode target = follow(item);
        for (Map.Entry<String, JsonNode> member : target.properties()) {
            if (METHODS.contains(member.getKey())) {
                found.add(new ApiOperation(
                        Pointers.child(pointer, member.getKey()),
                        pointer,
                        member.getKey().toUpperCase(Locale.ROOT),
                        path,
                        member.getValue(),
                        needsInput(path, target, member.getValue())));
            }
        }
    }

    private boolean needsInput(String path, JsonNode item, JsonNode operation) {
        return path.contains("{")
                || follow(operation.path("requestBody")).path("required").asBoolean(false)
                || requiresAny(item.path("parameters"))
                || requiresAny(operation.path("parameters"));
    }

    private boolean requiresAny(JsonNode parameters) {
        return parameters
                .valueStream()
                .anyMatch(parameter -> follow(parameter).path("required").asBoolean(false));
    }

    private JsonNode follow(JsonNode item) {
        JsonNode target = item;
        for (int hop = 0; hop < MOST_HOPS && target.path("$ref").isString(); hop++) {
            target = resolve(target.path("$ref").stringValue());
        }
        return target;
    }

    private JsonNode resolve(String reference) {
        JsonNode target = root;
        String[] steps = reference.split("/", -1);
        for (int step = 1; step < steps.length; step++) {
            target = target.path(Pointers.unescape(steps[step]));
        }
        return target;
    }
}
