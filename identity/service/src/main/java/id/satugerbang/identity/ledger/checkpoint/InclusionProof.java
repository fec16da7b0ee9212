package id.satugerbang.identity.ledger.checkpoint;

import java.util.Arrays;
import java.util.List;

/**
 * That a leaf stands in a tree, RFC 9162 section 2.1.3.
 *
 * @param index place of the leaf, from 0
 * @param size leaves of the tree
 * @param path hashes beside the way from the leaf to the root, nearest to the leaf first
 */
public record InclusionProof(long index, long size, List<byte[]> path) {

    /** True where it leads from the leaf to the root; section 2.1.3.2 step by step. */
    public boolean holds(byte[] leaf, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long place = index;
        long last = size - 1;
        byte[] hash = MerkleTree.leaf(leaf);
        for (byte[] beside : path) {
            if (last == 0) {
                return false;
            }
            boolean isRight = place % 2 == 1 || place == last;
            hash = isRight ? MerkleTree.node(beside, hash) : MerkleTree.node(hash, beside);
            while (isRight && place % 2 == 0 && place != 0) {
                place >>= 1;
                last >>= 1;
            }
            place >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }
}
