package id.satugerbang.gateway.route;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operation for a method and a raw path among those a release declares.
 *
 * <p>A literal segment wins over one with parameters, of these the one that says more over the one that says less, and a parameter
 * takes at least one character (OpenAPI 3, path templating); what differs further left decides. A segment that only differs from a literal sibling in case or percent-encoding matches nothing: an agency's server may take
 * it for the literal, whose rules it would slip past.
 */
final class OperationMatcher {

    private final Node root;

    private OperationMatcher(Node root) {
        this.root = root;
    }

    /** @throws UnbuildableReleaseException where a path cannot be matched, or two operations answer the same calls */
    static OperationMatcher of(List<Operation> operations) {
        Node root = new Node();
        for (Operation operation : operations) {
            Node node = root;
            for (String segment : PathTemplate.segments(operation.path())) {
                node = node.child(segment);
            }
            node.add(operation);
        }
        root.compact();
        return new OperationMatcher(root);
    }

    /** Methods that the path answers to, by name; empty where no template matches. */
    Map<String, Operation> match(String rest) {
        if (rest.isEmpty() || rest.charAt(0) != '/') {
            return Map.of();
        }
        Map<String, Operation> found = root.find(rest, 1);
        return found == null ? Map.of() : found;
    }

    /** A segment with parameters beside literals, and what comes behind it. */
    private record Mixed(SegmentPattern pattern, SegmentPattern folded, Node node) {

        static Mixed of(SegmentPattern pattern) {
            return new Mixed(pattern, pattern.folded(), new Node());
        }
    }

    private static final class Node {

        private Map<String, Node> literals = new HashMap<>(4);
        private Map<String, Operation> methods = new HashMap<>(4);
        private Set<String> folded = Set.of();
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
            if (parameter != null || !mixed.isEmpty()) {
                folded = PathTemplate.folded(literals.keySet());
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
            return takesParameter(segment, literal != null) ? withParameters(segment, path, slash) : null;
        }

        /** A segment that looks like a mixed sibling to servers that ignore case and encoding is not taken for a plain value. */
        private @Nullable Map<String, Operation> withParameters(String segment, String path, int slash) {
            boolean exact = false;
            for (Mixed each : mixed) {
                if (each.pattern().matches(segment)) {
                    exact = true;
                    Map<String, Operation> found = each.node().follow(path, slash);
                    if (found != null) {
                        return found;
                    }
                }
            }
            if (parameter == null || (!exact && !mixed.isEmpty() && looksMixed(PathTemplate.fold(segment)))) {
                return null;
            }
            return parameter.follow(path, slash);
        }

        private boolean looksMixed(String foldedSegment) {
            return mixed.stream().anyMatch(each -> each.folded().matches(foldedSegment));
        }

        private @Nullable Map<String, Operation> follow(String path, int slash) {
            if (slash >= 0) {
                return find(path, slash + 1);
            }
            return methods.isEmpty() ? null : methods;
        }

        private boolean takesParameter(String segment, boolean literal) {
            return !segment.isEmpty() && (literal || folded.isEmpty() || !folded.contains(PathTemplate.fold(segment)));
        }
    }
}
