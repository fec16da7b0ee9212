package id.satugerbang.registry.conformance;

import static id.satugerbang.registry.document.Pointers.DOCUMENT;

import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** There is something to call. */
@Component
@Order(2)
class OperationPresentCheck implements ConformanceCheck {

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        if (upload.document().operations().isEmpty()) {
            findings.add(FindingCode.OPERATION_MISSING, DOCUMENT + "/paths");
        }
    }
}
