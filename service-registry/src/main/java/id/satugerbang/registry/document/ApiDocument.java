package id.satugerbang.registry.document;

import id.satugerbang.registry.finding.DerivedValue;
import id.satugerbang.registry.finding.Finding.TextPlace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** An OpenAPI document as a tree, and its operations; references are followed inside the document only. */
public final class ApiDocument {

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");
    private static final int MOST_HOPS = 8;
    private static final Pattern INDEX = Pattern.compile("0|[1-9][0-9]{0,5}");

    private final JsonNode root;
    private final JsonNode sent;
    private final @Nullable String convertedFrom;
    private final @Nullable String text;
    private final List<ApiOperation> operations;
    private final List<DerivedValue> derived;

    /**
     * @param sent what was uploaded
     * @param convertedFrom what it was converted from; absent where it was not
     * @param text what was uploaded, where that was a text
     */
    ApiDocument(JsonNode root, JsonNode sent, @Nullable String convertedFrom, @Nullable String text) {
        this.root = root;
        this.sent = sent;
        this.convertedFrom = convertedFrom;
        this.text = text;
        EffectiveOperations effective = new EffectiveOperations(root);
        this.operations = List.copyOf(find(effective));
        this.derived = List.copyOf(effective.derived());
    }

    /** The document as it was written, or as it was converted. */
    public JsonNode root() {
        return root;
    }

    /** Every operation below {@code paths}, in document order. */
    public List<ApiOperation> operations() {
        return operations;
    }

    /** What the document leaves unsaid and what holds instead. */
    public List<DerivedValue> derived() {
        return derived;
    }

    /** What the document was converted from. */
    public Optional<String> convertedFrom() {
        return Optional.ofNullable(convertedFrom);
    }

    /** {@code info.version}. */
    public Optional<String> version() {
        JsonNode version = root.path("info").path("version");
        return version.isString() || version.isNumber() ? Optional.of(version.asString()) : Optional.empty();
    }

    /** The pointer, or that of the nearest of what is around it that is there in the upload. */
    public String inUpload(String pointer) {
        return SentPointers.nearest(sent, pointer, convertedFrom != null);
    }

    /** Where pointers stand in the text that was uploaded; empty where it was none. */
    public Map<String, TextPlace> places(Set<String> pointers) {
        return text == null ? Map.of() : TextPlaces.find(text, pointers);
    }

    private List<ApiOperation> find(EffectiveOperations defaults) {
        List<EffectiveOperations.Raw> raw = new ArrayList<>();
        List<Located[]> holders = new ArrayList<>();
        String paths = Pointers.child(Pointers.DOCUMENT, "paths");
        for (Map.Entry<String, JsonNode> path : root.path("paths").properties()) {
            if (!path.getKey().startsWith("x-")) {
                String pointer = Pointers.child(paths, path.getKey());
                Located item = follow(new Located(pointer, path.getValue()));
                for (String member : item.node().propertyNames()) {
                    if (METHODS.contains(member) && item.node().path(member).isObject()) {
                        raw.add(new EffectiveOperations.Raw(
                                Pointers.child(pointer, member),
                                pointer,
                                member.toUpperCase(Locale.ROOT),
                                path.getKey(),
                                item.node(),
                                item.node().path(member)));
                        holders.add(new Located[] {item, item.child(member)});
                    }
                }
            }
        }
        List<EffectiveOperations.Effective> effective = defaults.of(raw);
        List<ApiOperation> found = new ArrayList<>();
        for (int index = 0; index < raw.size(); index++) {
            found.add(operation(raw.get(index), effective.get(index), holders.get(index)));
        }
        return found;
    }

    private ApiOperation operation(
            EffectiveOperations.Raw raw, EffectiveOperations.Effective effective, Located[] holders) {
        Located body = follow(holders[1].child("requestBody"));
        List<Located> parameters =
                PathParameters.completed(parameters(holders[0], holders[1]), raw.pointer(), raw.path());
        return new ApiOperation(
                raw.pointer(),
                raw.pathPointer(),
                raw.method(),
                raw.path(),
                raw.node(),
                effective.node(),
                effective.inherited(),
                parameters,
                body,
                needsInput(raw.path(), parameters, body));
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
            target = target(target.node().path("$ref").stringValue());
        }
        return target;
    }

    /** What a reference names inside the document; its node is missing where there is nothing. */
    public Located target(String reference) {
        if (!Pointers.isLocal(reference)) {
            return new Located(Pointers.ofReference(reference), MissingNode.getInstance());
        }
        String fragment = Pointers.fragment(reference);
        JsonNode target = root;
        for (String name : Pointers.steps(fragment)) {
            target = target.isArray() && INDEX.matcher(name).matches()
                    ? target.path(Integer.parseInt(name))
                    : target.path(name);
        }
        return new Located(Pointers.DOCUMENT + fragment, target);
    }
}
