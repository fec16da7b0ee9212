package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Located;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.publication.OperationPolicy;
import id.satugerbang.registry.publication.OperationTerms;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** An {@code x-satu-case} says where an answer names the receipt and the status of a citizen's application. */
@Component
@Order(8)
class CaseCheck implements ConformanceCheck {

    private static final Set<String> MEMBERS = Set.of("receipt", "status");

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        for (ApiOperation operation : upload.document().operations()) {
            Located pointers = new Located(operation.pointer(), operation.node()).child(OperationTerms.CASE);
            if (pointers.node().isMissingNode()) {
                continue;
            }
            if (!pointers.node().isObject()
                    || !OperationPolicy.of(operation).audience().contains("citizen")) {
                findings.add(
                        FindingCode.CASE_INVALID,
                        pointers.pointer(),
                        pointers.node().toString());
            }
            check(pointers, findings);
        }
    }

    private static void check(Located pointers, Findings findings) {
        for (String member : MEMBERS) {
            Located pointer = pointers.child(member);
            if (!AnswerPointers.isPointer(pointer.node())) {
                findings.add(
                        FindingCode.CASE_INVALID,
                        pointer.pointer(),
                        pointer.node().toString());
            }
        }
        for (String member : pointers.node().propertyNames()) {
            if (!MEMBERS.contains(member)) {
                findings.add(FindingCode.CASE_INVALID, pointers.child(member).pointer(), "?");
            }
        }
    }
}
