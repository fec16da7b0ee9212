package id.satugerbang.registry.fragment;

import id.satugerbang.registry.document.Pointers;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A reference to a component of a document.
 *
 * @param kind member of {@code components}
 */
record ComponentRef(String kind, String name) {

    private static final Set<String> KINDS =
            Set.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links");
    private static final int STEPS = 3;

    /** Reads a reference; empty where it names a part of a component, or something elsewhere. */
    static Optional<ComponentRef> parse(String reference) {
        if (!Pointers.isLocal(reference)) {
            return Optional.empty();
        }
        List<String> steps = Pointers.steps(Pointers.fragment(reference));
        boolean whole = steps.size() == STEPS
                && steps.get(0).equals("components")
                && KINDS.contains(steps.get(1))
                && !steps.get(2).isEmpty();
        return whole ? Optional.of(new ComponentRef(steps.get(1), steps.get(2))) : Optional.empty();
    }
}
