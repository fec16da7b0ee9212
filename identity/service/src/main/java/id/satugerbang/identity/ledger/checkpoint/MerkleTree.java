package id.satugerbang.identity.ledger.checkpoint;

import id.satugerbang.identity.canonical.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;

/** The root of an RFC 6962 section 2.1 tree, computed from its leaves one after the other in little memory. */
public final class MerkleTree {

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final Deque<Subtree> subtrees = new ArrayDeque<>();
    private long size;

    private record Subtree(int height, byte[] hash) {}

    /** Adds the next leaf. */
    public void add(byte[] leaf) {
        addHash(leaf(leaf));
    }

    /** Adds the next node of a row all of whose nodes but the last stand for equally many leaves. */
    void addHash(byte[] hash) {
        Subtree subtree = new Subtree(0, hash);
        for (Subtree left = subtrees.peek();
                left != null && left.height() == subtree.height();
                left = subtrees.peek()) {
            subtrees.pop();
            subtree = new Subtree(left.height() + 1, node(left.hash(), subtree.hash()));
        }
        subtrees.push(subtree);
        size++;
    }

    /** Leaves so far. */
    public long size() {
        return size;
    }

    /** Root over the leaves so far; of none, the hash of nothing. */
    public byte[] root() {
        if (subtrees.isEmpty()) {
            return Sha256.of("".getBytes(StandardCharsets.UTF_8));
        }
        Deque<Subtree> left = new ArrayDeque<>(subtrees);
        byte[] root = Objects.requireNonNull(left.pop()).hash();
        while (!left.isEmpty()) {
            root = node(left.pop().hash(), root);
        }
        return root;
    }

    static byte[] leaf(byte[] leaf) {
        return Sha256.of(LEAF, leaf);
    }

    static byte[] node(byte[] left, byte[] right) {
        return Sha256.of(NODE, left, right);
    }
}
