package id.satugerbang.gateway.cases;

import id.satugerbang.gateway.route.CasePointers;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an answer says of an application.
 *
 * @param receipt the agency's number for it
 * @param status as the agency says it
 */
record CaseReading(String receipt, String status) {

    private static final int LONGEST = 200;
    private static final JsonMapper JSON = JsonMapper.shared();

    /** Empty where the answer is no JSON, or does not name both. */
    static Optional<CaseReading> of(byte[] answer, CasePointers pointers) {
        try {
            JsonNode tree = JSON.readTree(answer);
            String receipt = text(tree, pointers.receipt());
            String status = text(tree, pointers.status());
            boolean whole = !receipt.isBlank() && !status.isBlank() && receipt.length() <= LONGEST;
            return whole ? Optional.of(new CaseReading(receipt, shortened(status))) : Optional.empty();
        } catch (JacksonException noJson) {
            return Optional.empty();
        }
    }

    private static String text(JsonNode tree, String pointer) {
        JsonNode value = tree.at(JsonPointer.compile(pointer));
        return value.isValueNode() && !value.isNull() ? value.asString("") : "";
    }

    private static String shortened(String status) {
        return status.length() <= LONGEST ? status : status.substring(0, LONGEST);
    }

    /** Names nobody's application. */
    @Override
    public String toString() {
        return "CaseReading";
    }
}
