package id.satugerbang.registry.document;

import tools.jackson.databind.JsonNode;

/** Measures a tree, and stops where it is deeper or larger than a document may be. */
final class TreeBounds {

    private int nodes;

    private TreeBounds() {}

    /** @throws DocumentOutOfBoundsException where the tree goes past a bound */
    static void check(JsonNode root) {
        new TreeBounds().visit(root, 0);
    }

    private void visit(JsonNode node, int depth) {
        if (depth > DocumentLimits.DEPTH) {
            throw new DocumentOutOfBoundsException("> " + DocumentLimits.DEPTH + " levels");
        }
        if (++nodes > DocumentLimits.NODES) {
            throw new DocumentOutOfBoundsException("> " + DocumentLimits.NODES + " values");
        }
        for (JsonNode child : node) {
            visit(child, depth + 1);
        }
    }
}
