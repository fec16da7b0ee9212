package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.OperationIds;
import id.satugerbang.registry.document.OperationIds.Fault;
import id.satugerbang.registry.finding.Finding;
import id.satugerbang.registry.finding.Finding.PatchStep;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says of which operations the id was made by the platform, because the agency's is missing, unfit or taken. */
@Component
@Order(3)
class OperationIdCheck implements ConformanceCheck {

    private static final String MEMBER = "/operationId";

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        for (ApiOperation operation : upload.document().operations()) {
            String own = operation.own().path("operationId").asString("");
            String id = operation.operationId().orElse("");
            if (!own.equals(id)) {
                findings.add(finding(operation, own, id));
            }
        }
    }

    private static Finding finding(ApiOperation operation, String own, String id) {
        Fault fault = OperationIds.fault(own);
        boolean missing = !operation.own().has("operationId");
        String pointer = operation.pointer() + MEMBER;
        PatchStep step = new PatchStep(missing ? PatchStep.Op.ADD : PatchStep.Op.REPLACE, pointer, id);
        return Finding.of(code(fault), missing ? operation.pointer() : pointer, own, id)
                .mendedBy(step);
    }

    private static FindingCode code(Fault fault) {
        return switch (fault) {
            case MISSING -> FindingCode.OPERATION_ID_MISSING;
            case CHARACTERS -> FindingCode.OPERATION_ID_INVALID;
            case TOO_LONG -> FindingCode.OPERATION_ID_TOO_LONG;
            case UNLIKE_NAME -> FindingCode.OPERATION_ID_UNLIKE_NAME;
            case NONE, TAKEN -> FindingCode.OPERATION_ID_DUPLICATE;
        };
    }
}
