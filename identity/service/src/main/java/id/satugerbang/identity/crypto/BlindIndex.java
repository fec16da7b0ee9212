package id.satugerbang.identity.crypto;

import id.satugerbang.support.keys.KeyDirectory;
import id.satugerbang.support.keys.KeyFileException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Finds equal values without keeping them: HMAC-SHA256 under the key (base64, 32 bytes) in the private file {@value #FILE}.
 */
public final class BlindIndex {

    static final String FILE = "blind-index.key";

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private BlindIndex(byte[] key) {
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Reads the key. @throws KeyFileException where the file is missing, readable by others or holds no such key */
    static BlindIndex read(KeyDirectory keys) {
        String text = new String(keys.secret(FILE), StandardCharsets.US_ASCII).strip();
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length == BYTES) {
                return new BlindIndex(key);
            }
        } catch (IllegalArgumentException notBase64) {
            throw new KeyFileException(Path.of(FILE), "holds no base64", null);
        }
        throw new KeyFileException(Path.of(FILE), "holds no key of " + BYTES + " bytes", null);
    }

    /** 32 bytes that are equal for equal texts of the same {@code kind}, and tell nothing without the key. */
    public byte[] of(String kind, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((kind + "|" + text).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The blind index does not work", broken);
        }
    }
}
