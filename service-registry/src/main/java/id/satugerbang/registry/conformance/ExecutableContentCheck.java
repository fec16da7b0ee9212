package id.satugerbang.registry.conformance;

import static id.satugerbang.registry.document.Pointers.DOCUMENT;

import id.satugerbang.registry.document.TreeWalk;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Nothing that some expression language or template engine would run stands in any text. */
@Component
@Order(13)
class ExecutableContentCheck implements ConformanceCheck {

    private static final Pattern EXECUTABLE = Pattern.compile("#\\{|\\$\\{|\\{\\{|<%|\\bT\\s{0,9}\\(");

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
        Matcher mark = EXECUTABLE.matcher(text);
        if (mark.find()) {
            findings.add(FindingCode.EXECUTABLE_CONTENT, pointer, mark.group());
        }
    }
}
