package id.satugerbang.gateway.route;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Proves that a gateway can fill in what an operation binds. */
final class BindingCheck {

    private BindingCheck() {}

    /** @throws UnbuildableReleaseException where a binding has no place of its own to go to */
    static void check(Operation operation) {
        CitizenUse use = operation.use();
        if (use.isBound() && use.purpose() == null) {
            throw new UnbuildableReleaseException("The operation " + operation.id() + " binds data without a purpose");
        }
        Set<Object> taken = new HashSet<>();
        for (Binding binding : use.bindings()) {
            if (!taken.add(place(operation, binding))) {
                throw new UnbuildableReleaseException("Two attributes are bound to " + binding.name());
            }
            if (binding.place() == Binding.Place.BODY) {
                refuseBoundParents(use.bindings(), binding);
            }
        }
    }

    private static Object place(Operation operation, Binding binding) {
        return switch (binding.place()) {
            case PATH -> pathSegment(operation, binding);
            case BODY ->
                binding.pointer().stream()
                        .map(name -> name.toLowerCase(Locale.ROOT))
                        .toList();
            case QUERY, HEADER -> binding.place() + " " + binding.name().toLowerCase(Locale.ROOT);
        };
    }

    private static String pathSegment(Operation operation, Binding binding) {
        String segment = "{" + binding.name() + "}";
        if (PathTemplate.segments(operation.path()).stream().noneMatch(each -> each.contains(segment))) {
            throw new UnbuildableReleaseException("The path " + operation.path() + " has no segment " + segment);
        }
        return segment;
    }

    private static void refuseBoundParents(List<Binding> bindings, Binding inner) {
        for (Binding other : bindings) {
            if (other.place() == Binding.Place.BODY && lies(inner.name(), other.name())) {
                throw new UnbuildableReleaseException("The binding " + inner.name() + " lies within " + other.name());
            }
        }
    }

    private static boolean lies(String inner, String outer) {
        return inner.toLowerCase(Locale.ROOT).startsWith(outer.toLowerCase(Locale.ROOT) + "/");
    }
}
