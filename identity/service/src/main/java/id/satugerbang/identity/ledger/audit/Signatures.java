package id.satugerbang.identity.ledger.audit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.util.Map;
import java.util.Optional;

/** Verifies what was signed with the keys of the checkpoints. */
final class Signatures {

    private Signatures() {}

    /** What the signature is over; empty where it does not hold. */
    static Optional<String> signed(JWKSet keys, String signature) {
        try {
            JWSObject jws = JWSObject.parse(signature);
            JWK key = keys.getKeyByKeyId(jws.getHeader().getKeyID());
            return key != null && jws.verify(new ECDSAVerifier(key.toECKey()))
                    ? Optional.of(jws.getPayload().toString())
                    : Optional.empty();
        } catch (ParseException | JOSEException noSignature) {
            return Optional.empty();
        }
    }

    /** As {@link #signed}, read as JSON. */
    static Optional<Map<String, Object>> payload(JWKSet keys, String signature) throws ParseException {
        Optional<String> text = signed(keys, signature);
        return text.isEmpty() ? Optional.empty() : Optional.of(JSONObjectUtils.parse(text.get()));
    }
}
