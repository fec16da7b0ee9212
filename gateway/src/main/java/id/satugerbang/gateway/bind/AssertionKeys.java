package id.satugerbang.gateway.bind;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import id.satugerbang.support.keys.KeyFileException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.Map;

/** Keys of the {@code Citizen-Assertion}: the first of the set signs, all are published, so that keys can be rotated. */
public final class AssertionKeys {

    private final JWKSet keys;
    private final ECKey signing;
    private final JWSSigner signer;

    private AssertionKeys(JWKSet keys, ECKey signing, JWSSigner signer) {
        this.keys = keys;
        this.signing = signing;
        this.signer = signer;
    }

    /** @throws KeyFileException where the content is not a set of private EC P-256 keys with key ids */
    static AssertionKeys parse(Path file, byte[] content) {
        try {
            JWKSet keys = JWKSet.parse(new String(content, StandardCharsets.UTF_8));
            if (keys.isEmpty() || !keys.getKeys().stream().allMatch(AssertionKeys::isUsable)) {
                throw new KeyFileException(file, "must hold private EC P-256 keys, each with a kid", null);
            }
            ECKey first = keys.getKeys().get(0).toECKey();
            return new AssertionKeys(keys, first, new ECDSASigner(first));
        } catch (ParseException | JOSEException unusable) {
            throw new KeyFileException(file, "holds no usable JWK set", unusable);
        }
    }

    /** Public halves as JSON Web Key Set (RFC 7517), ready to be written as JSON. */
    public Map<String, Object> publicJwks() {
        return keys.toJSONObject(true);
    }

    String signingKeyId() {
        return signing.getKeyID();
    }

    JWSSigner signer() {
        return signer;
    }

    private static boolean isUsable(JWK key) {
        return key instanceof ECKey ec && ec.isPrivate() && Curve.P_256.equals(ec.getCurve()) && ec.getKeyID() != null;
    }
}
