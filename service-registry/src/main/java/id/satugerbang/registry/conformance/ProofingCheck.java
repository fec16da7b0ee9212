package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.publication.OperationTerms;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** An {@code x-satu-proofing} lowers what identifiers have to be verified by, in the one way that there is. */
@Component
@Order(8)
class ProofingCheck implements ConformanceCheck {

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        for (ApiOperation operation : upload.document().operations()) {
            JsonNode proofing = operation.node().path(OperationTerms.PROOFING);
            if (!proofing.isMissingNode() && !"match".equals(proofing.asString(""))) {
                findings.add(
                        FindingCode.PROOFING_INVALID,
                        operation.pointer() + "/" + OperationTerms.PROOFING,
                        proofing.toString());
            }
        }
    }
}
