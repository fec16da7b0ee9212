package id.satugerbang.gateway.route;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the path templates of an OpenAPI document. */
final class PathTemplate {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}/]+}");
    private static final Pattern LITERAL = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})*");

    private static final String STAND_IN = "\uE000";

    private PathTemplate() {}

    /** Segments behind the first slash. @throws UnbuildableReleaseException where one is not made of literals and parameters */
    static List<String> segments(String template) {
        if (!template.startsWith("/")) {
            throw new UnbuildableReleaseException("The path " + template + " does not begin with a slash");
        }
        List<String> segments = List.of(template.substring(1).split("/", -1));
        for (String segment : segments) {
            boolean literals = SegmentPattern.of(segment).literals().stream()
                    .allMatch(literal -> LITERAL.matcher(literal).matches());
            if (!literals) {
                throw new UnbuildableReleaseException(
                        "The segment " + segment + " of path " + template + " is not made of literals and parameters");
            }
        }
        return segments;
    }

    /** True where one parameter is the whole segment. */
    static boolean isParameter(String segment) {
        return PARAMETER.matcher(segment).matches();
    }

    /** True where a segment holds parameters beside literals, or several of them. */
    static boolean isMixed(String segment) {
        return segment.indexOf('{') >= 0 && !isParameter(segment);
    }

    /** The same with the literals as {@link Spelling#folded} writes them. */
    static List<String> foldedSegments(String template) {
        return segments(template).stream().map(PathTemplate::folded).toList();
    }

    /** What two templates have in common that match the same folded paths: their literals and where parameters stand. */
    static String shape(String template) {
        return foldedSegments(template).stream()
                .map(segment -> SegmentPattern.of(segment).shape())
                .collect(Collectors.joining("/", "/", ""));
    }

    /** A segment is folded whole, with a letter of no script in the place of each parameter: what ends it depends on what stands there. */
    private static String folded(String segment) {
        List<String> parameters = SegmentPattern.of(segment).parameters();
        String folded = Spelling.folded(PARAMETER.matcher(segment).replaceAll(STAND_IN));
        for (String parameter : parameters) {
            folded = folded.replaceFirst(STAND_IN, Matcher.quoteReplacement("{" + parameter + "}"));
        }
        return folded;
    }
}
