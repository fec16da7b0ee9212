package id.satugerbang.gateway.route;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the operation for a method and a raw path among those a release declares.
 *
 * <p>A literal segment wins over a parameter, and a parameter takes one non-empty segment (OpenAPI 3, path templating). What
 * an agency's server could take for another template's path matches nothing, see {@link SpellingRule}.
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

    private static final class Node {

        private Map<String, Node> literals = new HashMap<>(4);
        private Map<String, Operation> methods = new HashMap<>(4);
        private @Nullable Node parameter;

        Node child(String segment) {
            if (PathTemplate.isParameter(segment)) {
                if (parameter == null) {
                    parameter = new Node();
                }
                return parameter;
            }
            return literals.computeIfAbsent(segment, name -> new Node());
        }

        /** Gives up the room that building needed: tens of thousands of services are held at once. */
        void compact() {
            literals.values().forEach(Node::compact);
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
            return parameter != null && !segment.isEmpty() ? parameter.follow(path, slash) : null;
        }

        private @Nullable Map<String, Operation> follow(String path, int slash) {
            if (slash >= 0) {
                return find(path, slash + 1);
            }
            return methods.isEmpty() ? null : methods;
        }
    }
}
