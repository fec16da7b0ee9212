package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.DocumentWalk;
import id.satugerbang.registry.document.SchemaTypes;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.Finding.PatchStep;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says what a type is taken for that JSON Schema does not know, such as {@code file} and {@code int}. */
@Component
@Order(5)
class SchemaTypeCheck implements ConformanceCheck {

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        DocumentWalk.walk(upload.document().root(), (pointer, holder, object) -> {
            JsonNode type = object.path("type");
            if (type.isString() && !holder.equals("securitySchemes") && !holder.isEmpty()) {
                SchemaTypes.meant(type.stringValue())
                        .ifPresent(meant -> findings.add(finding(pointer, object, type.stringValue(), meant)));
            }
        });
    }

    private static Finding finding(String pointer, JsonNode schema, String type, SchemaTypes.Meant meant) {
        List<PatchStep> steps = new ArrayList<>();
        steps.add(new PatchStep(PatchStep.Op.REPLACE, pointer + "/type", meant.type()));
        if (meant.format() != null && !schema.has("format")) {
            steps.add(new PatchStep(PatchStep.Op.ADD, pointer + "/format", meant.format()));
        }
        String said = meant.format() == null ? meant.type() : meant.type() + " (" + meant.format() + ")";
        return Finding.of(FindingCode.TYPE_UNKNOWN, pointer + "/type", type, said)
                .mendedBy(steps.toArray(PatchStep[]::new));
    }
}
