package id.satugerbang.gateway.exchange;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Names of people that are different for each agency, so that agencies cannot match them up. */
public final class PairwiseSubjects {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    public PairwiseSubjects(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** base64url of HMAC-SHA256(key, agency, NUL, subject), without padding. */
    public String subject(String agency, String keycloakSubject) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            byte[] text = (agency + "\0" + keycloakSubject).getBytes(StandardCharsets.UTF_8);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal(text));
        } catch (NoSuchAlgorithmException | InvalidKeyException everyJdkCanDoIt) {
            throw new IllegalStateException(everyJdkCanDoIt);
        }
    }
}
