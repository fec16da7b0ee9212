package id.satugerbang.registry.document;

import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Where the references of a document lead. */
final class References {

    private static final Set<String> MEMBERS = Set.of("$ref", "$dynamicRef", "operationRef", "externalValue");

    private References() {}

    /** Notes every reference that leaves the document; what an example holds is data. */
    static void refuseExternal(JsonNode root) {
        Findings findings = new Findings();
        DocumentWalk.walk(root, (pointer, holder, object) -> {
            for (String member : MEMBERS) {
                JsonNode reference = object.path(member);
                if (reference.isString() && !reference.stringValue().startsWith("#")) {
                    findings.add(
                            FindingCode.EXTERNAL_REF_REFUSED, Pointers.child(pointer, member), reference.stringValue());
                }
            }
        });
        findings.refuseErrors();
    }
}
