package id.satugerbang.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys derived from {@code session.key}, one for each purpose, so that none serves two. */
final class SessionKeys {

    private static final String HMAC = "HmacSHA256";
    private static final int LENGTH = 32;

    private final byte[] root;

    /** @param root 32 random bytes */
    SessionKeys(byte[] root) {
        if (root.length != LENGTH) {
            throw new IllegalArgumentException("A session key has 32 bytes, this one has " + root.length);
        }
        this.root = root.clone();
    }

    /** Seals and opens values of one purpose. */
    SecretBox box(String purpose) {
        return new SecretBox(derive("seal " + purpose), purpose);
    }

    /** Authenticates short texts of one purpose. */
    TextMac mac(String purpose) {
        return new TextMac(derive("mac " + purpose));
    }

    private byte[] derive(String purpose) {
        return hmac(root, "satu-gerbang session " + purpose);
    }

    static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(HMAC + " is not available", missing);
        }
    }
}
