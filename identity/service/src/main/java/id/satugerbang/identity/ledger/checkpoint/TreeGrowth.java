package id.satugerbang.identity.ledger.checkpoint;

import id.satugerbang.identity.ledger.checkpoint.NodeStore.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Builds the tree of the next checkpoint from the ends of some thousand chains at a time. */
@Component
class TreeGrowth {

    /** Citizens of one step, so that none takes long however many there are. */
    private static final int WINDOW = 4 * TreeNode.WIDTH;

    private final CheckpointStore store;
    private final NodeStore nodes;

    TreeGrowth(CheckpointStore store, NodeStore nodes) {
        this.store = store;
        this.nodes = nodes;
    }

    /** One step; inside the caller's transaction. */
    void step(Progress at) {
        int window = WINDOW;
        for (Optional<String> upper = store.upper(at.after(), window);
                upper.isPresent();
                upper = store.upper(at.after(), window)) {
            store.addLeaves(at.n(), at.after(), upper.get());
            List<Leaf> leaves = store.leaves(at.n(), at.after(), upper.get());
            boolean last = store.upper(upper.get(), 1).isEmpty();
            int whole = last ? leaves.size() : leaves.size() / TreeNode.WIDTH * TreeNode.WIDTH;
            if (last || whole > 0) {
                nodes.insert(at.n(), blocks(leaves.subList(0, whole), at.leaves() / TreeNode.WIDTH));
                String after = last ? upper.get() : leaves.get(whole - 1).subject();
                nodes.note(new Progress(at.n(), after, at.leaves() + whole, last));
                return;
            }
            window *= 2;
        }
        nodes.note(new Progress(at.n(), at.after(), at.leaves(), true));
    }

    /** Joins the nodes of a complete tree, stores the upper ones and gives its root. */
    byte[] root(long n) {
        MerkleTree tree = new MerkleTree();
        List<TreeNode> upper = new ArrayList<>();
        long place = 0;
        List<TreeNode> some = nodes.nodes(n, TreeNode.LEAVES, 0, TreeNode.WIDTH);
        while (!some.isEmpty()) {
            MerkleTree joined = new MerkleTree();
            some.forEach(node -> joined.addHash(node.hash()));
            upper.add(new TreeNode(TreeNode.NODES, place, some.get(0).first(), joined.root()));
            tree.addHash(joined.root());
            place++;
            some = nodes.nodes(n, TreeNode.LEAVES, place * TreeNode.WIDTH, TreeNode.WIDTH);
        }
        nodes.insert(n, upper);
        return tree.root();
    }

    private static List<TreeNode> blocks(List<Leaf> leaves, long place) {
        List<TreeNode> blocks = new ArrayList<>();
        for (int from = 0; from < leaves.size(); from += TreeNode.WIDTH) {
            List<Leaf> block = leaves.subList(from, Math.min(leaves.size(), from + TreeNode.WIDTH));
            MerkleTree tree = new MerkleTree();
            block.forEach(leaf -> tree.add(leaf.bytes()));
            blocks.add(new TreeNode(
                    TreeNode.LEAVES, place + blocks.size(), block.get(0).subject(), tree.root()));
        }
        return blocks;
    }
}
