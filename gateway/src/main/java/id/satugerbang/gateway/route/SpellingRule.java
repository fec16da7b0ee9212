package id.satugerbang.gateway.route;

import id.satugerbang.support.caller.Assurance;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a path from one template where an agency's server, which may ignore case and decode before it compares, could take
 * it for a path of another one: else the other's requirements could be slipped past by spelling its path differently.
 *
 * <p>The folded path decides. Where it selects another template than the path as it was sent, neither answers; where
 * templates fold to the same one, they answer only if they ask the same of callers.
 */
final class SpellingRule {

    static final SpellingRule NONE = new SpellingRule(null, Set.of());

    private final @Nullable OperationMatcher folded;
    private final Set<String> contested;

    /** @param folded matches folded paths; absent where the templates are folded as they stand */
    private SpellingRule(@Nullable OperationMatcher folded, Set<String> contested) {
        this.folded = folded;
        this.contested = contested;
    }

    static SpellingRule of(List<Operation> operations) {
        if (operations.stream().map(Operation::path).allMatch(SpellingRule::isFolded)) {
            return NONE;
        }
        Map<String, Operation> first = new HashMap<>();
        Set<String> contested = new HashSet<>();
        for (Operation operation : operations) {
            String shape = PathTemplate.shape(operation.path());
            Operation other = first.putIfAbsent(operation.method() + " " + shape, operation);
            if (other != null && !Demand.of(other).equals(Demand.of(operation))) {
                contested.add(shape);
            }
        }
        return new SpellingRule(OperationMatcher.folded(first.values()), Set.copyOf(contested));
    }

    private static boolean isFolded(String template) {
        return PathTemplate.foldedSegments(template).equals(PathTemplate.segments(template));
    }

    /**
     * True where no other spelling of the path would ask for more.
     *
     * @param found what the path selects as it was sent
     * @param asSpelled matches the templates as they stand
     */
    boolean allows(String rest, Map<String, Operation> found, OperationMatcher asSpelled) {
        String path = Spelling.folded(rest);
        if (folded == null && path.equals(rest)) {
            return true;
        }
        Map<String, Operation> meant = (folded == null ? asSpelled : folded).matchAsSpelled(path);
        String shape = shape(found);
        return !meant.isEmpty() && shape.equals(shape(meant)) && !contested.contains(shape);
    }

    private static String shape(Map<String, Operation> operations) {
        return PathTemplate.shape(operations.values().iterator().next().path());
    }

    /** What an operation asks of its callers. */
    private record Demand(Set<Audience> audience, Assurance assurance, Beneficiary acting, List<Binding> bindings) {

        static Demand of(Operation operation) {
            CitizenUse use = operation.use();
            return new Demand(operation.audience(), operation.assurance(), use.acting(), use.bindings());
        }
    }
}
