package id.satugerbang.identity.ledger.checkpoint;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;

/**
 * Proves that the end of a citizen's chain is in a checkpoint, from at most 1,024 leaves and the nodes that the checkpoint
 * stored. One from before nodes were stored is proven from all leaves, one proof at a time.
 */
@Service
class Proofs {

    private static final int WINDOW = 10_000;

    private final CheckpointStore store;
    private final NodeStore nodes;
    private final Semaphore one = new Semaphore(1);

    Proofs(CheckpointStore store, NodeStore nodes) {
        this.store = store;
        this.nodes = nodes;
    }

    /** @throws ProblemException {@code rate_limited} while another proof is made from all leaves */
    InclusionProof of(Leaf leaf, SignedRoot checkpoint) {
        return nodes.holding(checkpoint.n(), leaf.subject())
                .map(block -> stored(leaf, checkpoint, block))
                .orElseGet(() -> walked(leaf, checkpoint.n()));
    }

    private InclusionProof stored(Leaf leaf, SignedRoot checkpoint, TreeNode block) {
        long n = checkpoint.n();
        long group = block.place() / TreeNode.WIDTH;
        InclusionProof low = amongLeaves(leaf, n, block);
        List<byte[]> path = new ArrayList<>(low.path());
        path.addAll(among(nodes.nodes(n, TreeNode.LEAVES, group * TreeNode.WIDTH, TreeNode.WIDTH), block.place()));
        path.addAll(among(nodes.nodes(n, TreeNode.NODES, 0, Integer.MAX_VALUE), group));
        return new InclusionProof(block.place() * TreeNode.WIDTH + low.index(), checkpoint.treeSize(), path);
    }

    private InclusionProof amongLeaves(Leaf leaf, long n, TreeNode block) {
        Optional<String> next = nodes.nodes(n, TreeNode.LEAVES, block.place() + 1, 1).stream()
                .map(TreeNode::first)
                .findFirst();
        ProofPath path = new ProofPath();
        store.leavesFrom(n, block.first(), next.orElse(null))
                .forEach(each -> path.add(each.bytes(), each.subject().equals(leaf.subject())));
        return path.proof();
    }

    private static List<byte[]> among(List<TreeNode> row, long place) {
        ProofPath path = new ProofPath();
        row.forEach(node -> path.addHash(node.hash(), node.place() == place));
        return path.proof().path();
    }

    private InclusionProof walked(Leaf leaf, long checkpoint) {
        if (!one.tryAcquire()) {
            throw ProblemException.of(ProblemCode.RATE_LIMITED);
        }
        try {
            ProofPath path = new ProofPath();
            String after = "";
            for (Optional<String> upper = store.upper(after, WINDOW);
                    upper.isPresent();
                    upper = store.upper(after, WINDOW)) {
                store.leaves(checkpoint, after, upper.get())
                        .forEach(each -> path.add(each.bytes(), each.subject().equals(leaf.subject())));
                after = upper.get();
            }
            return path.proof();
        } finally {
            one.release();
        }
    }
}
