package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Every operation has an id of its own, usable in SDKs and headers. */
@Component
@Order(3)
class OperationIdCheck implements ConformanceCheck {

    private static final Pattern USABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,99}");

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        Set<String> seen = new HashSet<>();
        for (ApiOperation operation : upload.document().operations()) {
            String id = operation.operationId().orElse("");
            if (id.isEmpty()) {
                findings.add(FindingCode.OPERATION_ID_MISSING, operation.pointer());
            } else if (!USABLE.matcher(id).matches()) {
                findings.add(FindingCode.OPERATION_ID_INVALID, operation.pointer() + "/operationId", id);
            } else if (!seen.add(id)) {
                findings.add(FindingCode.OPERATION_ID_DUPLICATE, operation.pointer() + "/operationId", id);
            }
        }
    }
}
