package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.publication.OperationPolicy;
import id.satugerbang.registry.publication.OperationTerms;
import java.util.HashSet;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** An {@code x-satu-acting} says for whom a citizen may call: for oneself, for a member of the family. */
@Component
@Order(8)
class ActingCheck implements ConformanceCheck {

    private static final Set<String> KNOWN = Set.of("self", "family");

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        for (ApiOperation operation : upload.document().operations()) {
            JsonNode acting = operation.node().path(OperationTerms.ACTING);
            boolean forCitizens = OperationPolicy.of(operation).audience().contains("citizen");
            if (!acting.isMissingNode() && !(forCitizens && isUsable(acting))) {
                findings.add(
                        FindingCode.ACTING_INVALID,
                        operation.pointer() + "/" + OperationTerms.ACTING,
                        acting.toString());
            }
        }
    }

    private static boolean isUsable(JsonNode acting) {
        Set<String> seen = new HashSet<>();
        return acting.isArray()
                && !acting.isEmpty()
                && acting.valueStream()
                        .allMatch(value -> KNOWN.contains(value.asString("")) && seen.add(value.asString("")));
    }
}
