package id.satugerbang.gateway.route;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an operation does with a citizen's data.
 *
 * @param purpose what the bound attributes are for; absent only where nothing is bound
 * @param matchSuffices true where identifiers verified by a match with the civil registry are enough
 * @param acting for whom a citizen may call
 * @param bindings attributes that the gateway fills in, and where
 * @param cases where answers name the citizen's application; absent where they do not
 */
public record CitizenUse(
        @Nullable Purpose purpose,
        boolean matchSuffices,
        Beneficiary acting,
        List<Binding> bindings,
        @Nullable CasePointers cases) {

    /** Nothing at all; shared by all operations that need no citizen's data. */
    public static final CitizenUse NONE = new CitizenUse(null, false, Beneficiary.SELF, List.of(), null);

    public CitizenUse {
        bindings = List.copyOf(bindings);
    }

    /** True where the gateway fills in something, so that only a citizen can call. */
    public boolean isBound() {
        return !bindings.isEmpty();
    }
}
