package id.satugerbang.registry.conformance;

import id.satugerbang.registry.document.ApiOperation;
import id.satugerbang.registry.document.Located;
import id.satugerbang.registry.finding.FindingCode;
import id.satugerbang.registry.finding.Findings;
import id.satugerbang.registry.publication.OperationTerms;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** An {@code x-satu-purpose} says in plain words what citizens' data are wanted for. */
@Component
@Order(8)
class PurposeCheck implements ConformanceCheck {

    private static final Set<String> LANGUAGES = Set.of("id", "en");
    private static final int LONGEST = 500;

    @Override
    public void check(ReleaseUpload upload, Findings findings) {
        for (ApiOperation operation : upload.document().operations()) {
            Located purpose = operation.extension(OperationTerms.PURPOSE);
            if (!purpose.node().isMissingNode()) {
                check(purpose, findings);
            }
        }
    }

    private static void check(Located purpose, Findings findings) {
        if (!purpose.node().path("id").isString()) {
            findings.add(
                    FindingCode.PURPOSE_INVALID,
                    purpose.pointer(),
                    purpose.node().path("id").toString());
        }
        for (String language : purpose.node().propertyNames()) {
            JsonNode text = purpose.node().path(language);
            if (!LANGUAGES.contains(language) || !isReadable(text)) {
                findings.add(
                        FindingCode.PURPOSE_INVALID, purpose.child(language).pointer(), text.toString());
            }
        }
    }

    private static boolean isReadable(JsonNode text) {
        return text.isString()
                && !text.stringValue().isBlank()
                && text.stringValue().length() <= LONGEST;
    }
}
