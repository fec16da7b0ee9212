package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.Finding.PatchStep;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says of which operations the platform made the summary itself. */
@Component
@Order(4)
class OperationSummaryCheck implements ConformanceCheck {

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        upload.document().operations().stream()
                .filter(operation -> operation.ownText("summary").isEmpty())
                .forEach(operation -> findings.add(finding(operation)));
    }

    private static Finding finding(ApiOperation operation) {
        String summary = operation.text("summary").orElse("");
        PatchStep.Op op = operation.own().has("summary") ? PatchStep.Op.REPLACE : PatchStep.Op.ADD;
        return Finding.of(FindingCode.SUMMARY_MISSING, operation.pointer(), summary)
                .mendedBy(new PatchStep(op, operation.pointer() + "/summary", summary));
    }
}
