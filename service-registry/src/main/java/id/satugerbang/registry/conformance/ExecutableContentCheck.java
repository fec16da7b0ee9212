package id.satugerbang.registry.conformance;

import static id.satugerbang.registry.document.Pointers.DOCUMENT;

import id.satugerbang.registry.document.ExecutableText;
import id.satugerbang.registry.document.TreeWalk;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that some expression language or template engine would run stands in any text. */
@Component
@Order(13)
class ExecutableContentCheck implements ConformanceCheck {

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
        TreeWalk.walk(root, tree, (pointer, key, node) -> {
            if (node.isString()) {
                note(pointer, node.stringValue(), findings);
            } else if (node.isObject()) {
                node.propertyNames().forEach(name -> note(pointer, name, findings));
            }
        });
    }

    private static void note(String pointer, String text, Findings findings) {
        ExecutableText.mark(text).ifPresent(mark -> findings.add(FindingCode.EXECUTABLE_CONTENT, pointer, mark));
    }
}
