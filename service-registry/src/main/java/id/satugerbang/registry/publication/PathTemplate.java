package id.satugerbang.registry.publication;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A path template of OpenAPI, split at its slashes; a parameter fills a whole segment.
 *
 * @param segments literals and {@code {name}}
 */
record PathTemplate(String text, List<String> segments) {

    private static final int LONGEST = 1000;
    private static final Pattern PARAMETER = Pattern.compile("\\{[A-Za-z_][A-Za-z0-9_.-]{0,99}\\}");
    private static final Pattern LITERAL = Pattern.compile("[A-Za-z0-9._~!$&'()*+,=:@-]+");

    /** Reads a template; empty where the edge of the gateway would refuse every path that it matches. */
    static Optional<PathTemplate> parse(String text) {
        if (!text.startsWith("/") || text.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> segments = List.of(text.substring(1).split("/", -1));
        Set<String> parameters = new HashSet<>();
        for (int index = 0; index < segments.size(); index++) {
            String segment = segments.get(index);
            boolean trailing = segment.isEmpty() && index == segments.size() - 1;
            if (!trailing && !isLiteral(segment) && !(isParameter(segment) && parameters.add(segment))) {
                return Optional.empty();
            }
        }
        return Optional.of(new PathTemplate(text, segments));
    }

    /**
     * True where some path matches both and none of the two is the more specific one (a literal is more specific than a
     * parameter; OpenAPI lets the concrete path win). Literals that differ in case only are one: some servers ignore case.
     */
    boolean conflictsWith(PathTemplate other) {
        if (segments.size() != other.segments.size()) {
            return false;
        }
        boolean moreSpecific = false;
        boolean lessSpecific = false;
        for (int index = 0; index < segments.size(); index++) {
            boolean mine = isParameter(segments.get(index));
            boolean theirs = isParameter(other.segments.get(index));
            if (!mine && !theirs && !segments.get(index).equalsIgnoreCase(other.segments.get(index))) {
                return false;
            }
            moreSpecific |= !mine && theirs;
            lessSpecific |= mine && !theirs;
        }
        return moreSpecific == lessSpecific;
    }

    /** The template with the literal {@code me} in the place of the named parameters. */
    String inPublic(Set<String> bound) {
        return segments.stream()
                .map(segment -> isParameter(segment) && bound.contains(segment.substring(1, segment.length() - 1))
                        ? "me"
                        : segment)
                .collect(Collectors.joining("/", "/", ""));
    }

    private static boolean isParameter(String segment) {
        return PARAMETER.matcher(segment).matches();
    }

    private static boolean isLiteral(String segment) {
        return LITERAL.matcher(segment).matches() && !segment.equals(".") && !segment.equals("..");
    }
}
