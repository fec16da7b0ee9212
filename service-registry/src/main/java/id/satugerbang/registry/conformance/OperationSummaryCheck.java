package id.satugerbang.registry.conformance;

import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every operation says what it does. */
@Component
@Order(4)
class OperationSummaryCheck implements ConformanceCheck {

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        upload.document().operations().stream()
                .filter(operation -> operation.text("summary").isEmpty())
                .forEach(operation -> findings.add(FindingCode.SUMMARY_MISSING, operation.pointer()));
    }
}
