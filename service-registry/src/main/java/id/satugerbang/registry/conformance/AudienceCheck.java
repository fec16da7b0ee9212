package id.satugerbang.registry.conformance;

import static id.satugerbang.registry.document.Pointers.DOCUMENT;

import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Located;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.publication.OperationPolicy;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** It is said who may call an operation; silence denies it to everybody. */
@Component
@Order(6)
class AudienceCheck implements ConformanceCheck {

    private static final String AUDIENCE = "x-satu-audience";

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        List<ApiOperation> operations = upload.document().operations();
        operations.forEach(operation -> check(operation, findings));
        boolean nobody = operations.stream()
                .allMatch(operation -> OperationPolicy.of(operation).audience().isEmpty());
        if (nobody && !operations.isEmpty()) {
            findings.add(FindingCode.AUDIENCE_MISSING_EVERYWHERE, DOCUMENT + "/paths");
        }
    }

    private static void check(ApiOperation operation, Findings findings) {
        Located declared = operation.extension(AUDIENCE);
        JsonNode audience = declared.node();
        if (audience.isMissingNode()) {
            findings.add(FindingCode.AUDIENCE_MISSING, operation.pointer());
            return;
        }
        String pointer = declared.pointer();
        if (!audience.isArray() || audience.isEmpty()) {
            findings.add(FindingCode.AUDIENCE_INVALID, pointer, audience.toString());
        }
        for (int index = 0; index < audience.size() && audience.isArray(); index++) {
            JsonNode value = audience.get(index);
            if (!value.isString() || !OperationPolicy.AUDIENCES.contains(value.stringValue())) {
                findings.add(FindingCode.AUDIENCE_INVALID, pointer + "/" + index, value.toString());
            }
        }
    }
}
