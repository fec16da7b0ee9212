package id.satugerbang.registry.conformance;

import static id.satugerbang.registry.document.Pointers.DOCUMENT;

import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Located;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** {@code security} is a list of requirements, each of which names schemes with lists of scopes; swagger-parser passes over that. */
@Component
@Order(1)
class SecurityShapeCheck implements ConformanceCheck {

    private static final String SECURITY = "security";

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        check(new Located(DOCUMENT, upload.document().root()).child(SECURITY), findings);
        for (ApiOperation operation : upload.document().operations()) {
            check(new Located(operation.pointer(), operation.own()).child(SECURITY), findings);
        }
    }

    private static void check(Located security, Findings findings) {
        if (security.node().isMissingNode()) {
            return;
        }
        if (!security.node().isArray()) {
            findings.add(FindingCode.OPENAPI_INVALID, security.pointer(), SECURITY);
            return;
        }
        for (int index = 0; index < security.node().size(); index++) {
            Located requirement = security.child(index);
            if (!requirement.node().isObject()) {
                findings.add(FindingCode.OPENAPI_INVALID, requirement.pointer(), SECURITY);
            }
            for (String scheme : requirement.node().propertyNames()) {
                Located scopes = requirement.child(scheme);
                boolean texts =
                        scopes.node().isArray() && scopes.node().valueStream().allMatch(JsonNode::isString);
                if (!texts) {
                    findings.add(FindingCode.OPENAPI_INVALID, scopes.pointer(), SECURITY + ": " + scheme);
                }
            }
        }
    }
}
