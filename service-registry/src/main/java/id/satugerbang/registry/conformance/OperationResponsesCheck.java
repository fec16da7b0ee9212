package id.satugerbang.registry.conformance;

import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every operation says what it answers. */
@Component
@Order(5)
class OperationResponsesCheck implements ConformanceCheck {

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        upload.document().operations().stream()
                .filter(operation -> operation.node().path("responses").properties().stream()
                        .noneMatch(response -> !response.getKey().startsWith("x-")))
                .forEach(operation -> findings.add(FindingCode.RESPONSES_MISSING, operation.pointer()));
    }
}
