package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Located;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The wanted assurance is one that the platform knows. */
@Component
@Order(7)
class AssuranceCheck implements ConformanceCheck {

    private static final String ASSURANCE = "x-satu-assurance";
    private static final Set<String> KNOWN = Set.of("basic", "substantial");

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        for (ApiOperation operation : upload.document().operations()) {
            Located declared = operation.extension(ASSURANCE);
            JsonNode assurance = declared.node();
            boolean known = assurance.isString() && KNOWN.contains(assurance.stringValue());
            if (!assurance.isMissingNode() && !known) {
                findings.add(FindingCode.ASSURANCE_INVALID, declared.pointer(), assurance.toString());
            }
        }
    }
}
