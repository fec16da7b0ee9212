package id.satugerbang.registry.fragment;

import java.util.Optional;
import java.util.Set;

/**
 * A reference into the components of a document.
 *
 * @param kind member of {@code components}
 * @param rest what follows the component's name, with its slash; mostly empty
 */
record ComponentRef(String kind, String name, String rest) {

    private static final String PREFIX = "#/components/";
    private static final Set<String> KINDS =
            Set.of("schemas", "responses", "parameters", "examples", "requestBodies", "headers", "links");

    static Optional<ComponentRef> parse(String reference) {
        if (!reference.startsWith(PREFIX)) {
            return Optional.empty();
        }
        String[] steps = reference.substring(PREFIX.length()).split("/", 3);
        boolean known = steps.length > 1 && KINDS.contains(steps[0]) && !steps[1].isEmpty();
        return known
                ? Optional.of(new ComponentRef(
                        steps[0],
                        steps[1].replace("~1", "/").replace("~0", "~"),
                        steps.length > 2 ? "/" + steps[2] : ""))
                : Optional.empty();
    }
}
