package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.JsonDocuments;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.Finding.PatchStep;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says which operations do not say what they answer. */
@Component
@Order(5)
class OperationResponsesCheck implements ConformanceCheck {

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        upload.document().operations().stream()
                .filter(operation -> operation.own().path("responses").properties().stream()
                        .noneMatch(response -> !response.getKey().startsWith("x-")))
                .forEach(operation -> findings.add(finding(operation)));
    }

    private static Finding finding(ApiOperation operation) {
        PatchStep.Op op = operation.own().has("responses") ? PatchStep.Op.REPLACE : PatchStep.Op.ADD;
        Object responses = JsonDocuments.plain(operation.node().path("responses"));
        return Finding.of(FindingCode.RESPONSES_MISSING, operation.pointer())
                .mendedBy(new PatchStep(op, operation.pointer() + "/responses", responses));
    }
}
