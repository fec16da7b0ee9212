package id.satugerbang.identity.disclosure;

import id.satugerbang.support.problem.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What becomes of an order. */
sealed interface Decision {

    /** Keys for the ledger. */
    List<String> attributes();

    /**
     * Values may leave, once the row is durable.
     *
     * @param values one for each binding, in their order; null where an optional one is left out
     */
    record Released(List<@Nullable String> values, @Nullable String domicile, List<String> attributes)
            implements Decision {

        @Override
        public String toString() {
            return "Released" + attributes;
        }
    }

    /** Nothing leaves. */
    record Refused(ProblemCode code, List<Fault> faults, List<String> attributes) implements Decision {}

    /** One attribute that stands in the way. */
    record Fault(String attribute, String code) {}
}
