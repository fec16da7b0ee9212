package id.satugerbang.identity.ledger.audit;

import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.JWKSet;
import id.satugerbang.identity.canonical.Sha256;
import id.satugerbang.identity.ledger.checkpoint.Leaf;
import id.satugerbang.identity.ledger.checkpoint.MerkleTree;
import id.satugerbang.identity.ledger.checkpoint.SignedRoot;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks what was signed: the order of the checkpoints, each signature, that every checkpoint which the auditor has kept is still
 * there as it was published, and the trees of those and of the newest.
 */
final class CheckpointAudit {

    private static final String CHECKPOINTS =
            "select n, at, tree_size, root, prev, signature from identity.ledger_checkpoint order by n";

    private final Connection connection;
    private final JWKSet keys;
    private final Map<Long, String> kept;
    private final Report report;
    private final Set<Long> seen = new HashSet<>();

    /** @param kept signatures that were published, by the number of their checkpoint */
    CheckpointAudit(Connection connection, JWKSet keys, Map<Long, String> kept, Report report) {
        this.connection = connection;
        this.keys = keys;
        this.kept = new HashMap<>(kept);
        this.report = report;
    }

    void run() throws SQLException {
        @Nullable SignedRoot last = null;
        try (Rows<SignedRoot> checkpoints = new Rows<>(connection, CHECKPOINTS, CheckpointAudit::read)) {
            for (SignedRoot one = checkpoints.peek(); one != null; one = checkpoints.peek()) {
                check(one, last);
                report.checkpoint();
                last = one;
                checkpoints.advance();
            }
        }
        if (last != null && !seen.contains(last.n())) {
            checkTree(last);
        }
        kept.keySet().stream().sorted().forEach(n -> report.checkpointFault(n, "removed, though it was published"));
    }

    private void check(SignedRoot one, @Nullable SignedRoot before) throws SQLException {
        byte[] prev = before == null ? Sha256.zeros() : before.payloadHash();
        long expected = before == null ? 1 : before.n() + 1;
        if (one.n() != expected || !Arrays.equals(one.prev(), prev)) {
            report.checkpointFault(one.n(), "does not follow the one before");
        }
        if (!isSigned(one)) {
            report.checkpointFault(one.n(), "signature does not hold");
        }
        String published = kept.remove(one.n());
        if (published != null && !isSame(published, one)) {
            report.checkpointFault(one.n(), "differs from the one that was published");
        } else if (published != null) {
            checkTree(one);
        }
    }

    private boolean isSigned(SignedRoot one) {
        return Signatures.signed(keys, one.signature())
                .filter(one.payload()::equals)
                .isPresent();
    }

    /** ES256 signs the same content differently each time, so the signed content is compared. */
    private static boolean isSame(String published, SignedRoot one) {
        try {
            return JWSObject.parse(published).getPayload().toString().equals(one.payload());
        } catch (ParseException noSignature) {
            return false;
        }
    }

    private void checkTree(SignedRoot one) throws SQLException {
        seen.add(one.n());
        MerkleTree tree = new MerkleTree();
        String leaves = "select distinct on (subject) subject, seq, hash from identity.ledger_leaf where n <= "
                + one.n() + " order by subject, n desc";
        try (Rows<Leaf> rows = new Rows<>(connection, leaves, ChainAudit::leaf)) {
            for (Leaf leaf = rows.peek(); leaf != null; leaf = rows.peek()) {
                tree.add(leaf.bytes());
                rows.advance();
            }
        }
        if (tree.size() != one.treeSize() || !Arrays.equals(tree.root(), one.root())) {
            report.checkpointFault(one.n(), "its tree has another root: ends of chains were changed or removed");
        }
    }

    private static SignedRoot read(ResultSet row) throws SQLException {
        return new SignedRoot(
                row.getLong("n"),
                row.getTimestamp("at").toInstant(),
                row.getLong("tree_size"),
                row.getBytes("root"),
                row.getBytes("prev"),
                Objects.requireNonNull(row.getString("signature")));
    }
}
