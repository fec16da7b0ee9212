package id.satugerbang.identity.ledger.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.canonical.Sha256;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTests {

    /** Leaves and roots of the reference tests of Certificate Transparency. */
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");

    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void the_root_is_that_of_rfc_6962_for_every_size() {
        MerkleTree tree = new MerkleTree();
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(tree.size()).isEqualTo(size);
            assertThat(Sha256.hex(tree.root())).as("size %s", size).isEqualTo(ROOTS.get(size));
            if (size < LEAVES.size()) {
                tree.add(HexFormat.of().parseHex(LEAVES.get(size)));
            }
        }
    }

    @Test
    void every_leaf_of_every_size_has_a_proof_that_holds_for_it_alone() {
        for (int size = 1; size <= LEAVES.size(); size++) {
            byte[] root = HexFormat.of().parseHex(ROOTS.get(size));
            for (int proven = 0; proven < size; proven++) {
                InclusionProof proof = proof(proven, size);
                assertThat(proof.index()).isEqualTo(proven);
                for (int leaf = 0; leaf < size; leaf++) {
                    assertThat(proof.holds(HexFormat.of().parseHex(LEAVES.get(leaf)), root))
                            .as("leaf %s of %s by the proof of %s", leaf, size, proven)
                            .isEqualTo(leaf == proven);
                }
                assertThat(new InclusionProof(proven + 1L, size, proof.path())
                                .holds(HexFormat.of().parseHex(LEAVES.get(proven)), root))
                        .isFalse();
            }
        }
    }

    /** The paths that RFC 9162 section 2.1.5 gives for its tree of seven leaves, by the heights they need. */
    @Test
    void a_path_is_as_long_as_the_way_to_the_root() {
        assertThat(proof(0, 7).path()).hasSize(3);
        assertThat(proof(3, 7).path()).hasSize(3);
        assertThat(proof(4, 7).path()).hasSize(3);
        assertThat(proof(6, 7).path()).hasSize(2);
    }

    private static InclusionProof proof(int proven, int size) {
        ProofPath path = new ProofPath();
        for (int leaf = 0; leaf < size; leaf++) {
            path.add(HexFormat.of().parseHex(LEAVES.get(leaf)), leaf == proven);
        }
        return path.proof();
    }
}
