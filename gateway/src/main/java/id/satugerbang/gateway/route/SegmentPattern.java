package id.satugerbang.gateway.route;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One segment of a path template that holds parameters beside literals: {@code {id}.json}, {@code {from}-{to}}, {@code {name}:cancel}.
 * Each parameter takes at least one character, the earlier ones as few as they can. Matching takes one pass and no regular expression.
 *
 * @param literals what stands before, between and behind the parameters; one more than there are parameters
 * @param parameters names in their order
 */
public record SegmentPattern(List<String> literals, List<String> parameters) {

    /** The more is said at the left, the earlier it is tried; then the more is said at all. */
    static final Comparator<SegmentPattern> CONCRETE_FIRST = Comparator.comparing(
                    (SegmentPattern pattern) -> -pattern.literals.get(0).length())
            .thenComparing(pattern -> -pattern.said())
            .thenComparing(pattern -> pattern.parameters.size())
            .thenComparing(SegmentPattern::shape);

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/]+)}");

    public SegmentPattern {
        literals = List.copyOf(literals);
        parameters = List.copyOf(parameters);
    }

    /** Reads a segment of a template. */
    public static SegmentPattern of(String segment) {
        List<String> literals = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(segment);
        int end = 0;
        while (parameter.find()) {
            literals.add(segment.substring(end, parameter.start()));
            parameters.add(parameter.group(1));
            end = parameter.end();
        }
        literals.add(segment.substring(end));
        return new SegmentPattern(literals, parameters);
    }

    /** The same for every segment that takes the same values, whatever the parameters are called. */
    String shape() {
        return String.join("{}", literals);
    }

    /** The pattern with literals as servers that ignore case and encoding would see them. */
    SegmentPattern folded() {
        return new SegmentPattern(literals.stream().map(PathTemplate::fold).toList(), parameters);
    }

    boolean matches(String segment) {
        return ends(segment) != null;
    }

    /** The values of the parameters; empty where the segment does not match. */
    public Optional<Map<String, String>> values(String segment) {
        int[] ends = ends(segment);
        if (ends == null) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        int begin = literals.get(0).length();
        for (int index = 0; index < parameters.size(); index++) {
            values.put(parameters.get(index), segment.substring(begin, ends[index]));
            begin = ends[index] + literals.get(index + 1).length();
        }
        return Optional.of(values);
    }

    /** Where the value of each parameter ends. */
    private int @Nullable [] ends(String segment) {
        if (!segment.startsWith(literals.get(0))) {
            return null;
        }
        int[] ends = new int[parameters.size()];
        int at = literals.get(0).length();
        int last = parameters.size() - 1;
        for (int index = 0; index < last; index++) {
            ends[index] = segment.indexOf(literals.get(index + 1), at + 1);
            if (ends[index] < 0 || ends[index] > segment.length()) {
                return null;
            }
            at = ends[index] + literals.get(index + 1).length();
        }
        String behind = literals.get(last + 1);
        ends[last] = segment.length() - behind.length();
        return ends[last] > at && segment.endsWith(behind) ? ends : null;
    }

    private int said() {
        return literals.stream().mapToInt(String::length).sum();
    }
}
