package id.satugerbang.registry.document;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Visits every node of a JSON tree with its pointer, parents first; the reader has bounded the depth. */
public final class TreeWalk {

    private TreeWalk() {}

    /** What is done with a node. */
    public interface Visitor {

        /** @param key name of the member that holds the node, empty at the root; of an array element the array's name */
        void visit(String pointer, String key, JsonNode node);
    }

    public static void walk(String pointer, JsonNode root, Visitor visitor) {
        walk(pointer, "", root, visitor);
    }

    private static void walk(String pointer, String key, JsonNode node, Visitor visitor) {
        visitor.visit(pointer, key, node);
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                walk(Pointers.child(pointer, member.getKey()), member.getKey(), member.getValue(), visitor);
            }
        } else if (node.isArray()) {
            for (int index = 0; index < node.size(); index++) {
                walk(Pointers.child(pointer, index), key, node.get(index), visitor);
            }
        }
    }
}
