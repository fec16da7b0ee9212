package id.satugerbang.registry.publication;

import id.satugerbang.api.internal.model.CasePointers;
import id.satugerbang.api.internal.model.Purpose;
import id.satugerbang.api.internal.model.RouteOperation.ActingEnum;
import id.satugerbang.api.internal.model.RouteOperation.ProofingEnum;
import id.satugerbang.registry.document.ApiOperation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What an operation says about the citizens who call it, read from its {@code x-satu-*} extensions. The conformance checks see
 * to their form; what is not understood counts as not said, which gives less, never more.
 */
public final class OperationTerms {

    public static final String PURPOSE = "x-satu-purpose";
    public static final String PROOFING = "x-satu-proofing";
    public static final String ACTING = "x-satu-acting";
    public static final String CASE = "x-satu-case";

    private OperationTerms() {}

    static @Nullable Purpose purpose(ApiOperation operation) {
        JsonNode purpose = operation.node().path(PURPOSE);
        String indonesian = purpose.path("id").asString("").strip();
        String english = purpose.path("en").asString("").strip();
        return indonesian.isEmpty() ? null : new Purpose(indonesian).en(english.isEmpty() ? null : english);
    }

    static @Nullable ProofingEnum proofing(ApiOperation operation) {
        return "match".equals(operation.node().path(PROOFING).asString("")) ? ProofingEnum.MATCH : null;
    }

    static @Nullable List<ActingEnum> acting(ApiOperation operation) {
        List<ActingEnum> acting = new ArrayList<>();
        for (JsonNode value : operation.node().path(ACTING)) {
            switch (value.asString("")) {
                case "self" -> acting.add(ActingEnum.SELF);
                case "family" -> acting.add(ActingEnum.FAMILY);
                default -> {
                    return null;
                }
            }
        }
        return acting.isEmpty() ? null : acting.stream().distinct().toList();
    }

    static @Nullable CasePointers casePointers(ApiOperation operation) {
        JsonNode pointers = operation.node().path(CASE);
        JsonNode receipt = pointers.path("receipt");
        JsonNode status = pointers.path("status");
        return receipt.isString() && status.isString()
                ? new CasePointers(receipt.stringValue(), status.stringValue())
                : null;
    }
}
