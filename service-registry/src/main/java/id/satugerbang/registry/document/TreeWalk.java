package id.satugerbang.registry.document;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Visits every node of a JSON tree with its pointer, parents first; the reader has bounded the depth. */
public final class TreeWalk {

    private static final String PROPERTIES = "properties";

    private final Set<String> skipped;
    private final Visitor visitor;

    private TreeWalk(Set<String> skipped, Visitor visitor) {
        this.skipped = skipped;
        this.visitor = visitor;
    }

    /** What is done with a node. */
    public interface Visitor {

        /** @param key name of the member that holds the node, empty at the root; of an array element the array's name */
        void visit(String pointer, String key, JsonNode node);
    }

    public static void walk(String pointer, JsonNode root, Visitor visitor) {
        walk(pointer, root, Set.of(), visitor);
    }

    /** @param skipped members that are not gone into; a property of that name is */
    public static void walk(String pointer, JsonNode root, Set<String> skipped, Visitor visitor) {
        new TreeWalk(skipped, visitor).node(pointer, "", root);
    }

    private void node(String pointer, String key, JsonNode node) {
        visitor.visit(pointer, key, node);
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                if (key.equals(PROPERTIES) || !skipped.contains(member.getKey())) {
                    node(Pointers.child(pointer, member.getKey()), member.getKey(), member.getValue());
                }
            }
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                node(Pointers.child(pointer, index), key, node.get(index));
            }
        }
    }
}
