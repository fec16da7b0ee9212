package id.satugerbang.identity.ledger.checkpoint;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Computes the path of one leaf while the leaves go by, in as little memory as {@link MerkleTree}. */
final class ProofPath {

    private final Deque<Subtree> subtrees = new ArrayDeque<>();
    private final List<byte[]> path = new ArrayList<>();
    private long size;
    private long index = -1;

    private record Subtree(int height, byte[] hash, boolean holdsLeaf) {}

    /** Adds the next leaf. */
    void add(byte[] leaf, boolean isProven) {
        addHash(MerkleTree.leaf(leaf), isProven);
    }

    /** Adds the next node of a row, as {@link MerkleTree#addHash}. */
    void addHash(byte[] hash, boolean isProven) {
        if (isProven) {
            index = size;
        }
        Subtree subtree = new Subtree(0, hash, isProven);
        for (Subtree left = subtrees.peek();
                left != null && left.height() == subtree.height();
                left = subtrees.peek()) {
            subtrees.pop();
            subtree = joined(left, subtree);
        }
        subtrees.push(subtree);
        size++;
    }

    /** The proof, once every leaf has gone by and one of them was the proven one. */
    InclusionProof proof() {
        Subtree root = subtrees.pop();
        while (!subtrees.isEmpty()) {
            root = joined(subtrees.pop(), root);
        }
        return new InclusionProof(index, size, List.copyOf(path));
    }

    private Subtree joined(Subtree left, Subtree right) {
        if (left.holdsLeaf()) {
            path.add(right.hash());
        } else if (right.holdsLeaf()) {
            path.add(left.hash());
        }
        return new Subtree(
                left.height() + 1, MerkleTree.node(left.hash(), right.hash()), left.holdsLeaf() || right.holdsLeaf());
    }
}
