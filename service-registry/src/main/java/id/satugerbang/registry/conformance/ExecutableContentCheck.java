package id.satugerbang.registry.conformance;

import static id.satugerbang.registry.document.Pointers.DOCUMENT;

import id.satugerbang.registry.document.ExecutableText;
import id.satugerbang.registry.document.TreeWalk;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing that some expression language or template engine would run stands in a name, a path, a template or an address. Prose,
 * patterns and examples are shown and never evaluated, so that they may hold whatever they are about.
 */
@Component
@Order(13)
class ExecutableContentCheck implements ConformanceCheck {

    /** Members whose text names something or is put into other texts. */
    private static final Set<String> NAMES = Set.of(
            "operationId",
            "name",
            "in",
            "$ref",
            "type",
            "format",
            "url",
            "propertyName",
            "required",
            "region",
            "credential",
            "attribute",
            "document",
            "x-citizen-attribute",
            "x-citizen-format",
            "x-citizen-template");

    /** Members that hold data: what stands in them is nobody's name. */
    private static final Set<String> DATA = Set.of(
            "example",
            "examples",
            "default",
            "enum",
            "const",
            "pattern",
            "mapping",
            "variables",
            "contact",
            "license",
            "x-enum-varnames");

    /** What groups of operations are called is a heading. */
    private static final String TAGS = DOCUMENT + "/tags/";

    private final JsonMapper json;

    ExecutableContentCheck(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        scan(DOCUMENT, upload.document().root(), findings);
        scan("/upstreams", json.valueToTree(upload.source().content().getUpstreams()), findings);
        scan("/policy", json.valueToTree(upload.source().content().getPolicy()), findings);
        scan("/standard", json.valueToTree(upload.source().content().getStandard()), findings);
    }

    private static void scan(String root, JsonNode tree, Findings findings) {
        TreeWalk.walk(root, tree, DATA, (pointer, key, node) -> {
            if (node.isString() && NAMES.contains(key) && !pointer.startsWith(TAGS)) {
                note(pointer, node.stringValue(), findings);
            } else if (node.isObject()) {
                for (Map.Entry<String, JsonNode> member : node.properties()) {
                    note(pointer, member.getKey(), findings);
                }
            }
        });
    }

    private static void note(String pointer, String text, Findings findings) {
        ExecutableText.mark(text).ifPresent(mark -> findings.add(FindingCode.EXECUTABLE_CONTENT, pointer, mark));
    }
}
