package id.satugerbang.gateway.route;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operation for a method and a raw path among those a release declares.
 *
 * <p>A literal segment wins over one with parameters, of these the one that says more over the one that says less, and a parameter takes at
 * least one character (OpenAPI 3, path templating); what differs further left decides. What an agency's server could take for another
 * template's path matches nothing, see {@link SpellingRule}.
 */
final class OperationMatcher {

    private final Node root;
    private final SpellingRule spelling;

    private OperationMatcher(Node root, SpellingRule spelling) {
        this.root = root;
        this.spelling = spelling;
    }

    /** @throws UnbuildableReleaseException where a path cannot be matched, or two operations answer the same calls */
    static OperationMatcher of(List<Operation> operations) {
        return new OperationMatcher(tree(operations, PathTemplate::segments), SpellingRule.of(operations));
    }

    /** Matches folded paths against the templates' folded form; two operations must not fold to the same one. */
    static OperationMatcher folded(Collection<Operation> operations) {
        return new OperationMatcher(tree(operations, PathTemplate::foldedSegments), SpellingRule.NONE);
    }

    private static Node tree(Collection<Operation> operations, Function<String, List<String>> segments) {
        Node root = new Node();
        for (Operation operation : operations) {
            Node node = root;
            for (String segment : segments.apply(operation.path())) {
                node = node.child(segment);
            }
            node.add(operation);
        }
        root.compact();
        return root;
    }

    /** Methods that the path answers to, by name; empty where no template matches. */
    Map<String, Operation> match(String rest) {
        Map<String, Operation> found = matchAsSpelled(rest);
        return found.isEmpty() || !spelling.allows(rest, found, this) ? Map.of() : found;
    }

    /** The same without the rule about spellings. */
    Map<String, Operation> matchAsSpelled(String rest) {
        if (rest.isEmpty() || rest.charAt(0) != '/') {
            return Map.of();
        }
        Map<String, Operation> found = root.find(rest, 1);
        return found == null ? Map.of() : found;
    }

    /** A segment with parameters beside literals, and what comes behind it. */
    private record Mixed(SegmentPattern pattern, Node node) {

        static Mixed of(SegmentPattern pattern) {
            return new Mixed(pattern, new Node());
        }
    }

    private static final class Node {

        private Map<String, Node> literals = new HashMap<>(4);
        private Map<String, Operation> methods = new HashMap<>(4);
        private Map<String, Mixed> building = new HashMap<>(2);
        private List<Mixed> mixed = List.of();
        private @Nullable Node parameter;

        Node child(String segment) {
            if (PathTemplate.isParameter(segment)) {
                if (parameter == null) {
                    parameter = new Node();
                }
                return parameter;
            }
            if (PathTemplate.isMixed(segment)) {
                SegmentPattern pattern = SegmentPattern.of(segment);
                return building.computeIfAbsent(pattern.shape(), shape -> Mixed.of(pattern))
                        .node();
            }
            return literals.computeIfAbsent(segment, name -> new Node());
        }

        /** Gives up the room that building needed: tens of thousands of services are held at once. */
        void compact() {
            literals.values().forEach(Node::compact);
            mixed = building.values().stream()
                    .sorted(Comparator.comparing(Mixed::pattern, SegmentPattern.CONCRETE_FIRST))
                    .toList();
            building = Map.of();
            mixed.forEach(each -> each.node().compact());
            if (parameter != null) {
                parameter.compact();
            }
            literals = Map.copyOf(literals);
            methods = Map.copyOf(methods);
        }

        void add(Operation operation) {
            if (methods.putIfAbsent(operation.method(), operation) != null) {
                throw new UnbuildableReleaseException(
                        "Two operations answer " + operation.method() + " " + operation.path());
            }
        }

        @Nullable
        Map<String, Operation> find(String path, int from) {
            int slash = path.indexOf('/', from);
            String segment = slash < 0 ? path.substring(from) : path.substring(from, slash);
            Node literal = literals.get(segment);
            if (literal != null) {
                Map<String, Operation> found = literal.follow(path, slash);
                if (found != null) {
                    return found;
                }
            }
            return segment.isEmpty() ? null : withParameters(segment, path, slash);
        }

        private @Nullable Map<String, Operation> withParameters(String segment, String path, int slash) {
            for (Mixed each : mixed) {
                Map<String, Operation> found =
                        each.pattern().matches(segment) ? each.node().follow(path, slash) : null;
                if (found != null) {
                    return found;
                }
            }
            return parameter == null ? null : parameter.follow(path, slash);
        }

        private @Nullable Map<String, Operation> follow(String path, int slash) {
            if (slash >= 0) {
                return find(path, slash + 1);
            }
            return methods.isEmpty() ? null : methods;
        }
    }
}
