package id.satugerbang.gateway.bind;

import id.satugerbang.gateway.route.Binding;
import id.satugerbang.gateway.route.SegmentPattern;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.util.UriUtils;

/** The bound segments of a path, which are {@code me} in public. */
final class BoundPath {

    private static final String ME = "me";
    private static final Set<String> STEPS = Set.of("", ".", "..");

    private BoundPath() {}

    /**
     * Checks that the caller names nobody. Even the right value is refused: it would stand in logs and histories.
     *
     * @throws ProblemException ({@code bound_value_mismatch}) where a bound segment is not {@code me}
     */
    static void check(String template, String rest, List<Binding> bindings) {
        String[] names = template.split("/", -1);
        String[] sent = rest.split("/", -1);
        for (Binding binding : bindings) {
            for (int i = 0; i < names.length; i++) {
                if (binding.place() == Binding.Place.PATH
                        && isOf(binding, names[i])
                        && unbound(names[i], sent[i], bindings).isEmpty()) {
                    throw Mismatch.of("/path/" + binding.name());
                }
            }
        }
    }

    /** The path with the values, each percent-encoded as one segment. @param filled path bindings only */
    static String filled(String template, String rest, List<Filled> filled) {
        if (filled.isEmpty()) {
            return rest;
        }
        List<Binding> bindings = filled.stream().map(Filled::binding).toList();
        String[] names = template.split("/", -1);
        String[] sent = rest.split("/", -1);
        for (int i = 0; i < names.length; i++) {
            String name = names[i];
            if (bindings.stream().anyMatch(binding -> isOf(binding, name))) {
                sent[i] = filled(name, unbound(name, sent[i], bindings).orElseThrow(), filled);
            }
        }
        return String.join("/", sent);
    }

    private static String filled(String name, Map<String, String> unbound, List<Filled> filled) {
        Map<String, String> values = new HashMap<>(unbound);
        filled.forEach(one -> values.put(one.binding().name(), segment(one)));
        SegmentPattern pattern = SegmentPattern.of(name);
        StringBuilder segment = new StringBuilder(pattern.literals().get(0));
        for (int i = 0; i < pattern.parameters().size(); i++) {
            segment.append(values.get(pattern.parameters().get(i)))
                    .append(pattern.literals().get(i + 1));
        }
        return segment.toString();
    }

    private static boolean isOf(Binding binding, String segment) {
        return segment.contains("{" + binding.name() + "}");
    }

    /** Values of a segment's parameters that are not bound, where every bound one is {@code me}; otherwise nothing. */
    private static Optional<Map<String, String>> unbound(String name, String sent, List<Binding> bindings) {
        String inPublic = name;
        for (Binding binding : bindings) {
            if (binding.place() == Binding.Place.PATH) {
                inPublic = inPublic.replace("{" + binding.name() + "}", ME);
            }
        }
        SegmentPattern pattern = SegmentPattern.of(inPublic);
        if (pattern.parameters().isEmpty()) {
            return inPublic.equals(sent) ? Optional.of(Map.of()) : Optional.empty();
        }
        return pattern.values(sent);
    }

    /** A value that servers would take for a step in the path has no place there. */
    private static String segment(Filled filled) {
        String value = filled.value();
        if (value == null || STEPS.contains(value)) {
            throw ProblemException.at(
                    ProblemCode.CITIZEN_DATA_MISSING,
                    "/attributes/" + filled.binding().attribute(),
                    "invalid_value",
                    filled.binding().attribute());
        }
        return UriUtils.encode(value, StandardCharsets.UTF_8);
    }
}
