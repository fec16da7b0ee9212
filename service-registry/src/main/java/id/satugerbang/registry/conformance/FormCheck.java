package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiDocument;
import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Located;
import id.satugerbang.registry.document.MediaTypes;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.publication.OperationPolicy;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Says before publication what the portal cannot draw as a form for citizens. */
@Component
@Order(16)
class FormCheck implements ConformanceCheck {

    private static final Set<String> DRAWN =
            Set.of(MediaTypes.JSON, "multipart/form-data", "application/x-www-form-urlencoded");

    @Override
    public boolean onlyWarns() {
        return true;
    }

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        for (ApiOperation operation : upload.document().operations()) {
            if (OperationPolicy.of(operation).audience().contains("citizen")) {
                body(upload.document(), operation, findings);
                operation.parameters().stream()
                        .filter(parameter ->
                                parameter.node().path("in").asString("").equals("cookie"))
                        .forEach(cookie -> findings.add(FindingCode.FORM_LIMITED, cookie.pointer(), "cookie"));
            }
        }
    }

    private static void body(ApiDocument document, ApiOperation operation, Findings findings) {
        Located content = operation.requestBody().child("content");
        if (content.node().isEmpty()) {
            return;
        }
        for (String type : content.node().propertyNames()) {
            if (DRAWN.contains(MediaTypes.bare(type))) {
                Located schema = document.follow(content.child(type).child("schema"));
                if (isList(schema.node())) {
                    findings.add(FindingCode.FORM_LIMITED, schema.pointer(), "array");
                }
                return;
            }
        }
        findings.add(
                FindingCode.FORM_LIMITED,
                content.pointer(),
                String.join(", ", content.node().propertyNames()));
    }

    private static boolean isList(JsonNode schema) {
        return schema.path("type").asString("").equals("array");
    }
}
