package id.satugerbang.identity.ledger.checkpoint;

import id.satugerbang.identity.canonical.CanonicalJson;
import id.satugerbang.identity.canonical.Sha256;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * A published checkpoint.
 *
 * @param prev SHA-256 of the payload of the checkpoint before; zeros before the first
 * @param signature compact JWS (ES256) over {@link #payload()}
 */
public record SignedRoot(long n, Instant at, long treeSize, byte[] root, byte[] prev, String signature) {

    /** What is signed: the other fields in RFC 8785 form, the time in whole seconds. */
    public String payload() {
        return payload(n, at, treeSize, root, prev);
    }

    /** What the next checkpoint names as the one before. */
    public byte[] payloadHash() {
        return Sha256.of(payload().getBytes(StandardCharsets.UTF_8));
    }

    static String payload(long n, Instant at, long treeSize, byte[] root, byte[] prev) {
        return CanonicalJson.text(Map.of(
                "n", n,
                "at", at.truncatedTo(ChronoUnit.SECONDS).toString(),
                "tree_size", treeSize,
                "root_hash", Sha256.hex(root),
                "prev_hash", Sha256.hex(prev)));
    }
}
