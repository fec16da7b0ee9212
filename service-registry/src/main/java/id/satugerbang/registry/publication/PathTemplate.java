package id.satugerbang.registry.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A path template of OpenAPI, split at its slashes; parameters may stand beside literals. */
record PathTemplate(String text, List<PathSegment> segments) {

    /** How two templates stand to each other. */
    enum Relation {
        /** No path matches both, or wherever they differ the same one says more. */
        CLEAR,
        /** Some paths match both, and each says more somewhere: the one that does so further left wins. */
        OVERLAP,
        /** Every path matches both. */
        SAME
    }

    private static final int LONGEST = 1000;

    PathTemplate {
        segments = List.copyOf(segments);
    }

    /** Reads a template; empty where the edge of the gateway would refuse every path that it matches. */
    static Optional<PathTemplate> parse(String text) {
        if (!text.startsWith("/") || text.length() > LONGEST) {
            return Optional.empty();
        }
        List<PathSegment> segments = new ArrayList<>();
        Set<String> parameters = new HashSet<>();
        List<String> texts = List.of(text.substring(1).split("/", -1));
        for (int index = 0; index < texts.size(); index++) {
            boolean trailing = texts.get(index).isEmpty() && index == texts.size() - 1;
            Optional<PathSegment> segment =
                    trailing ? Optional.of(PathSegment.trailing()) : PathSegment.parse(texts.get(index));
            if (segment.isEmpty() || !segment.get().parameters().stream().allMatch(parameters::add)) {
                return Optional.empty();
            }
            segments.add(segment.get());
        }
        return Optional.of(new PathTemplate(text, segments));
    }

    /** Literals that differ in case only are one: some servers ignore case. */
    Relation to(PathTemplate other) {
        if (segments.size() != other.segments.size()) {
            return Relation.CLEAR;
        }
        boolean more = false;
        boolean less = false;
        for (int index = 0; index < segments.size(); index++) {
            switch (segments.get(index).to(other.segments.get(index))) {
                case DISJOINT -> {
                    return Relation.CLEAR;
                }
                case MORE -> more = true;
                case LESS -> less = true;
                default -> {
                    // nothing differs here
                }
            }
        }
        if (more && less) {
            return Relation.OVERLAP;
        }
        return more || less ? Relation.CLEAR : Relation.SAME;
    }

    /** True where this one is tried before the other: it says more where they first differ. */
    boolean isBefore(PathTemplate other) {
        for (int index = 0; index < segments.size(); index++) {
            PathSegment.Relation relation = segments.get(index).to(other.segments.get(index));
            if (relation != PathSegment.Relation.EQUAL) {
                return relation == PathSegment.Relation.MORE;
            }
        }
        return false;
    }

    /** The template with the literal {@code me} in the place of the named parameters. */
    String inPublic(Set<String> bound) {
        String path = text;
        for (String name : bound) {
            path = path.replace("{" + name + "}", "me");
        }
        return path;
    }
}
