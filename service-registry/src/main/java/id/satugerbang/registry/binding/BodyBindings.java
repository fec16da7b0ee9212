package id.satugerbang.registry.binding;

import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Located;
import id.satugerbang.registry.document.MediaTypes;
import id.satugerbang.registry.document.Pointers;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Bindings of the properties of a JSON body: in objects and {@code allOf}, never in arrays or alternatives. */
final class BodyBindings {

    private static final int DEEPEST = 64;
    private static final List<String> NOT_BOUND = List.of(
            "items",
            "prefixItems",
            "contains",
            "oneOf",
            "anyOf",
            "not",
            "if",
            "then",
            "else",
            "additionalProperties",
            "patternProperties",
            "dependentSchemas",
            "unevaluatedProperties");

    private final ApiDocument document;
    private final BindingMarks marks;
    private final BindingReader reader;
    private final Findings findings;
    private final List<Binding> found;
    private final Set<String> bound;
    private final Set<String> path = new LinkedHashSet<>();

    BodyBindings(
            ApiDocument document,
            BindingMarks marks,
            BindingReader reader,
            Findings findings,
            List<Binding> found,
            Set<String> bound) {
        this.document = document;
        this.marks = marks;
        this.reader = reader;
        this.findings = findings;
        this.found = found;
        this.bound = bound;
    }

    void collect(ApiOperation operation) {
        Located body = operation.requestBody();
        Located content = body.child("content");
        for (Map.Entry<String, JsonNode> media : content.node().properties()) {
            Located schema = content.child(media.getKey()).child("schema");
            if (marks.reach(schema.pointer())) {
                if (content.node().size() == 1
                        && MediaTypes.bare(media.getKey()).equals(MediaTypes.JSON)) {
                    collect(schema, "", true, Set.of());
                } else {
                    findings.add(
                            FindingCode.BINDING_MEDIA_TYPE,
                            content.child(media.getKey()).pointer(),
                            media.getKey());
                }
            }
        }
    }

    private void collect(Located schema, String place, boolean required, Set<String> inherited) {
        Located target = document.follow(schema);
        if (!marks.reach(target.pointer()) || found.size() > DocumentBindings.MOST) {
            return;
        }
        if (path.size() > DEEPEST || !path.add(target.pointer())) {
            findings.add(FindingCode.BINDING_IN_CYCLE, target.pointer());
            return;
        }
        NOT_BOUND.forEach(keyword -> refuse(target.child(keyword)));
        Set<String> names = required(target, inherited);
        collectProperties(target, place, required, names);
        collectParts(target, place, required, names);
        path.remove(target.pointer());
    }

    private void collectProperties(Located schema, String place, boolean required, Set<String> names) {
        Located properties = schema.child("properties");
        for (String name : properties.node().propertyNames()) {
            Located property = properties.child(name);
            if (marks.reach(property.pointer())) {
                property(property, Pointers.child(place, name), required && names.contains(name));
            }
        }
    }

    private void collectParts(Located schema, String place, boolean required, Set<String> names) {
        Located parts = schema.child("allOf");
        for (int index = 0; index < parts.node().size(); index++) {
            if (marks.reach(parts.child(index).pointer())) {
                collect(parts.child(index), place, required, names);
            }
        }
    }

    private void property(Located property, String place, boolean required) {
        Located target = document.follow(property);
        Located annotated = property.node().has(BindingReader.ATTRIBUTE) ? property : target;
        if (annotated.node().has(BindingReader.ATTRIBUTE)) {
            bound.add(annotated.pointer());
            reader.read(annotated, target, "body", place, required).ifPresent(found::add);
        } else {
            collect(property, place, required, Set.of());
        }
    }

    /** Bindings below {@code keyword} would have no single place in a body. */
    private void refuse(Located keyword) {
        if (!keyword.node().isMissingNode() && marks.reach(keyword.pointer())) {
            findings.add(FindingCode.BINDING_IN_ARRAY_OR_CHOICE, keyword.pointer());
        }
    }

    /** Names that the schema, a part of its {@code allOf} or the whole that it is a part of requires. */
    private Set<String> required(Located schema, Set<String> inherited) {
        Set<String> names = new HashSet<>(inherited);
        schema.node().path("required").forEach(name -> names.add(name.asString("")));
        Located parts = schema.child("allOf");
        for (int index = 0; index < parts.node().size(); index++) {
            Located part = document.follow(parts.child(index));
            part.node().path("required").forEach(name -> names.add(name.asString("")));
        }
        return names;
    }
}
