package id.satugerbang.identity.ledger.checkpoint;

/**
 * A stored node of a checkpoint's tree.
 *
 * @param height 10 for the root of 1,024 leaves, 20 for the root of 1,024 of those; the last one of a row may have fewer
 * @param place its number among the nodes of its height, from 0
 * @param first citizen of its first leaf
 */
record TreeNode(int height, long place, String first, byte[] hash) {

    static final int LEAVES = 10;
    static final int NODES = 20;

    /** How many leaves, or nodes, one node stands for. */
    static final int WIDTH = 1 << LEAVES;
}
