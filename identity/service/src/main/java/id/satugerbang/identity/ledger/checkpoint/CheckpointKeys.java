package id.satugerbang.identity.ledger.checkpoint;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import id.satugerbang.support.keys.KeyDirectory;
import id.satugerbang.support.keys.KeyFileException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.List;
import java.util.Map;

/**
 * The keys of the private file {@value #FILE} (JWKS, EC P-256): the first signs, all are published, so that a key can be
 * replaced and what it signed still be verified.
 */
public final class CheckpointKeys {

    static final String FILE = "ledger-checkpoint.jwks";

    private final JWKSet keys;
    private final ECKey signing;

    private CheckpointKeys(JWKSet keys, ECKey signing) {
        this.keys = keys;
        this.signing = signing;
    }

    /** Reads the keys. @throws KeyFileException where the file is missing, readable by others or holds no such key */
    static CheckpointKeys read(KeyDirectory directory) {
        String text = new String(directory.secret(FILE), StandardCharsets.UTF_8);
        try {
            JWKSet keys = JWKSet.parse(text);
            List<JWK> all = keys.getKeys();
            if (all.isEmpty() || !all.stream().allMatch(CheckpointKeys::isUsable)) {
                throw new KeyFileException(Path.of(FILE), "holds no private EC keys with ids", null);
            }
            return new CheckpointKeys(keys, all.get(0).toECKey());
        } catch (ParseException notKeys) {
            throw new KeyFileException(Path.of(FILE), "holds no JWK set", null);
        }
    }

    private static boolean isUsable(JWK key) {
        return key instanceof ECKey && key.isPrivate() && key.getKeyID() != null;
    }

    /** Compact JWS over the text. */
    String sign(String payload) {
        JWSObject jws = new JWSObject(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .keyID(signing.getKeyID())
                        .build(),
                new Payload(payload));
        try {
            jws.sign(new ECDSASigner(signing));
        } catch (JOSEException failed) {
            throw new IllegalStateException("A checkpoint could not be signed", failed);
        }
        return jws.serialize();
    }

    /** The public halves as JWKS. */
    Map<String, Object> published() {
        return keys.toPublicJWKSet().toJSONObject();
    }
}
