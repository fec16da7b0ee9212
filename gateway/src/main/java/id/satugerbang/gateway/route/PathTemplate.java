package id.satugerbang.gateway.route;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the path templates of an OpenAPI document. */
final class PathTemplate {

    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}/]+}");
    private static final Pattern LITERAL = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%[0-9A-Fa-f]{2})*");

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

    static Set<String> folded(Collection<String> segments) {
        return segments.stream().map(PathTemplate::fold).collect(Collectors.toUnmodifiableSet());
    }

    /** The form that servers which ignore case and encoding would see. */
    static String fold(String segment) {
        String decoded = segment.indexOf('%') < 0
                ? segment
                : URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        return decoded.toLowerCase(Locale.ROOT);
    }
}
