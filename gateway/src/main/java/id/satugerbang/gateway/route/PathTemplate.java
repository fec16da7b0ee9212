package id.satugerbang.gateway.route;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the path templates of an OpenAPI document. */
final class PathTemplate {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}/]+}");
    private static final Pattern LITERAL = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})*");

    private PathTemplate() {}

    /** Segments behind the first slash. @throws UnbuildableReleaseException where one is neither literal nor parameter */
    static List<String> segments(String template) {
        if (!template.startsWith("/")) {
            throw new UnbuildableReleaseException("The path " + template + " does not begin with a slash");
        }
        List<String> segments = List.of(template.substring(1).split("/", -1));
        for (String segment : segments) {
            if (!isParameter(segment) && !LITERAL.matcher(segment).matches()) {
                throw new UnbuildableReleaseException(
                        "The segment " + segment + " of path " + template + " is neither a literal nor one parameter");
            }
        }
        return segments;
    }

    static boolean isParameter(String segment) {
        return PARAMETER.matcher(segment).matches();
    }

    /** The same with the literals as {@link Spelling#folded} writes them. */
    static List<String> foldedSegments(String template) {
        return segments(template).stream()
                .map(segment -> isParameter(segment) ? segment : Spelling.folded(segment))
                .toList();
    }

    /** What two templates have in common that match the same folded paths: their literals and where parameters stand. */
    static String shape(String template) {
        return foldedSegments(template).stream()
                .map(segment -> isParameter(segment) ? "{}" : segment)
                .collect(Collectors.joining("/", "/", ""));
    }
}
