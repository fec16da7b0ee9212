package id.satugerbang.identity.ledger.checkpoint;

import id.satugerbang.identity.canonical.CanonicalJson;
import id.satugerbang.identity.canonical.Sha256;
import java.util.Map;

/** The end of one citizen's chain as a checkpoint holds it. */
public record Leaf(String subject, long seq, byte[] hash) {

    /** What stands in the tree: {@code {"hash":...,"seq":...,"subject":...}} (RFC 8785). */
    public byte[] bytes() {
        return CanonicalJson.bytes(Map.of("subject", subject, "seq", seq, "hash", Sha256.hex(hash)));
    }
}
