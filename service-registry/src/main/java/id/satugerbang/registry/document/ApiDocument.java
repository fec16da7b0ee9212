package id.satugerbang.registry.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** An OpenAPI document as a tree, and its operations; path items are followed inside the document only. */
public final class ApiDocument {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final int MOST_HOPS = 8;
    private static final Pattern INDEX = Pattern.compile("[0-9]{1,6}");

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
        Located target = follow(new Located(pointer, item));
        for (String member : target.node().propertyNames()) {
            if (METHODS.contains(member)) {
                Located operation = target.child(member);
                Located body = follow(operation.child("requestBody"));
                List<Located> parameters = parameters(target, operation);
                found.add(new ApiOperation(
                        Pointers.child(pointer, member),
                        pointer,
                        member.toUpperCase(Locale.ROOT),
                        path,
                        operation.node(),
                        parameters,
                        body,
                        needsInput(path, parameters, body)));
            }
        }
    }

    /** Parameters of the path item that the operation does not redefine, and its own. */
    private List<Located> parameters(Located item, Located operation) {
        Map<String, Located> byName = new LinkedHashMap<>();
        for (Located holder : List.of(item, operation)) {
            Located list = holder.child("parameters");
            for (int index = 0; index < list.node().size(); index++) {
                Located parameter = follow(list.child(index));
                byName.put(
                        parameter.node().path("in").asString("") + " "
                                + parameter.node().path("name").asString(""),
                        parameter);
            }
        }
        return List.copyOf(byName.values());
    }

    private static boolean needsInput(String path, List<Located> parameters, Located body) {
        return path.contains("{")
                || body.node().path("required").asBoolean(false)
                || parameters.stream()
                        .anyMatch(parameter -> parameter.node().path("required").asBoolean(false));
    }

    /** What a node refers to inside the document, over a few references; the node itself where it refers to nothing. */
    public Located follow(Located from) {
        Located target = from;
        for (int hop = 0; hop < MOST_HOPS && target.node().path("$ref").isString(); hop++) {
            target = resolve(target.node().path("$ref").stringValue());
        }
        return target;
    }

    private Located resolve(String reference) {
        JsonNode target = root;
        String[] steps = reference.split("/", -1);
        for (int step = 1; step < steps.length; step++) {
            String name = Pointers.unescape(steps[step]);
            target = target.isArray() && INDEX.matcher(name).matches()
                    ? target.path(Integer.parseInt(name))
                    : target.path(name);
        }
        return new Located(Pointers.ofReference(reference), target);
    }
}
