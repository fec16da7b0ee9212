package id.satugerbang.identity.ledger.audit;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import id.satugerbang.identity.ledger.checkpoint.InclusionProof;
import id.satugerbang.identity.ledger.checkpoint.Leaf;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.ParseException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Checks a proof that a citizen has kept: against the signed checkpoint, and the row that it proves against the database. */
final class ProofAudit {

    private static final HexFormat HEX = HexFormat.of();

    private final JWKSet keys;
    private final Report report;

    ProofAudit(JWKSet keys, Report report) {
        this.keys = keys;
        this.report = report;
    }

    /** @param proof an answer of {@code /identity/v1/ledger/checkpoints/{n}/proof} */
    void run(Connection connection, Map<String, Object> proof) throws SQLException, ParseException {
        Leaf leaf = new Leaf(
                JSONObjectUtils.getString(proof, "subject"),
                JSONObjectUtils.getLong(proof, "seq"),
                HEX.parseHex(JSONObjectUtils.getString(proof, "hash")));
        String signature = JSONObjectUtils.getString(JSONObjectUtils.getJSONObject(proof, "checkpoint"), "signature");
        Optional<Map<String, Object>> signed = Signatures.payload(keys, signature);
        if (signed.isEmpty()) {
            report.proofFault(leaf, "the signature of its checkpoint does not hold");
        } else if (!holds(proof, leaf, signed.get())) {
            report.proofFault(
                    leaf,
                    "does not lead to the root of checkpoint " + signed.get().get("n"));
        }
        if (!isRow(connection, leaf)) {
            report.proofFault(leaf, "proves a row that is not in the ledger any more");
        }
    }

    private static boolean holds(Map<String, Object> proof, Leaf leaf, Map<String, Object> signed)
            throws ParseException {
        InclusionProof path = new InclusionProof(
                JSONObjectUtils.getLong(proof, "leaf_index"),
                JSONObjectUtils.getLong(signed, "tree_size"),
                JSONObjectUtils.getStringList(proof, "path").stream()
                        .map(HEX::parseHex)
                        .toList());
        return path.holds(leaf.bytes(), HEX.parseHex(JSONObjectUtils.getString(signed, "root_hash")));
    }

    private static boolean isRow(Connection connection, Leaf leaf) throws SQLException {
        try (PreparedStatement row =
                connection.prepareStatement("select hash from identity.ledger_entry where subject = ? and seq = ?")) {
            row.setString(1, leaf.subject());
            row.setLong(2, leaf.seq());
            ResultSet found = row.executeQuery();
            return found.next() && Arrays.equals(found.getBytes(1), leaf.hash());
        }
    }
}
