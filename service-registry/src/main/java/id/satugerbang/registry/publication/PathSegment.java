package id.satugerbang.registry.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One segment of a path template.
 *
 * @param literals what stands before, between and behind the parameters
 * @param parameters names; none where the segment is a literal
 */
record PathSegment(List<String> literals, List<String> parameters) {

    /** How two segments stand to each other, of the first one's view. */
    enum Relation {
        EQUAL,
        /** Some paths match both, and this one says more. */
        MORE,
        LESS,
        DISJOINT
    }

    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/\\p{Cntrl}]{1,100})\\}");
    private static final Pattern LITERAL =
            Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,=:@-]|%(?!2[fF5]|5[cC]|00)[0-9A-Fa-f]{2})*");

    PathSegment {
        literals = List.copyOf(literals);
        parameters = List.copyOf(parameters);
    }

    /** Reads a segment; empty where the edge of the gateway would refuse what it matches. */
    static Optional<PathSegment> parse(String text) {
        List<String> literals = new ArrayList<>();
        List<String> parameters = new ArrayList<>();
        Matcher parameter = PARAMETER.matcher(text);
        int end = 0;
        while (parameter.find()) {
            literals.add(text.substring(end, parameter.start()));
            parameters.add(parameter.group(1));
            end = parameter.end();
        }
        literals.add(text.substring(end));
        boolean plain =
                literals.stream().allMatch(literal -> LITERAL.matcher(literal).matches());
        boolean step = text.isEmpty() || text.equals(".") || text.equals("..");
        return plain && !step ? Optional.of(new PathSegment(literals, parameters)) : Optional.empty();
    }

    /** An empty last segment. */
    static PathSegment trailing() {
        return new PathSegment(List.of(""), List.of());
    }

    /** As servers that ignore case see the two. */
    Relation to(PathSegment other) {
        return caseless().compare(other.caseless());
    }

    private PathSegment caseless() {
        return new PathSegment(
                literals.stream()
                        .map(literal -> literal.toLowerCase(Locale.ROOT))
                        .toList(),
                parameters);
    }

    private Relation compare(PathSegment other) {
        if (literals.equals(other.literals)) {
            return Relation.EQUAL;
        }
        if (isLiteral() && other.isLiteral()) {
            return Relation.DISJOINT;
        }
        if (isLiteral()) {
            return other.matches(literals.get(0)) ? Relation.MORE : Relation.DISJOINT;
        }
        if (other.isLiteral()) {
            return matches(other.literals.get(0)) ? Relation.LESS : Relation.DISJOINT;
        }
        return overlaps(other) ? more(other) : Relation.DISJOINT;
    }

    private boolean isLiteral() {
        return parameters.isEmpty();
    }

    /** The order in which gateways try segments: what is said at the left, then all that is said, then fewer parameters. */
    private Relation more(PathSegment other) {
        int left =
                Integer.compare(literals.get(0).length(), other.literals.get(0).length());
        int all = Integer.compare(said(), other.said());
        int fewer = Integer.compare(other.parameters.size(), parameters.size());
        int order = left != 0 ? left : all != 0 ? all : fewer;
        int last = order != 0 ? order : -String.join("{}", literals).compareTo(String.join("{}", other.literals));
        return last > 0 ? Relation.MORE : Relation.LESS;
    }

    private int said() {
        return literals.stream().mapToInt(String::length).sum();
    }

    /** False only where beginnings or ends cannot be the same. */
    private boolean overlaps(PathSegment other) {
        String first = literals.get(0);
        String otherFirst = other.literals.get(0);
        String last = literals.get(literals.size() - 1);
        String otherLast = other.literals.get(other.literals.size() - 1);
        return (first.startsWith(otherFirst) || otherFirst.startsWith(first))
                && (last.endsWith(otherLast) || otherLast.endsWith(last));
    }

    private boolean matches(String segment) {
        int at = literals.get(0).length();
        if (!segment.startsWith(literals.get(0))) {
            return false;
        }
        for (int index = 1; index < literals.size() - 1; index++) {
            int found = segment.indexOf(literals.get(index), at + 1);
            if (found < 0) {
                return false;
            }
            at = found + literals.get(index).length();
        }
        String last = literals.get(literals.size() - 1);
        return segment.endsWith(last) && segment.length() - last.length() > at;
    }
}
