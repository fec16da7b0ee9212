package id.satugerbang.identity.crypto;

import com.google.crypto.tink.Aead;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/**
 * Encrypts the values of one citizen. Each is bound to its place by the associated data {@code subject|attribute}, so that
 * a row moved to another citizen or attribute does not open.
 */
public final class ValueCipher {

    private final String subject;
    private final Aead aead;

    ValueCipher(String subject, Aead aead) {
        this.subject = subject;
        this.aead = aead;
    }

    public byte[] encrypt(String attribute, String value) {
        try {
            return aead.encrypt(value.getBytes(StandardCharsets.UTF_8), place(attribute));
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A value of " + attribute + " could not be encrypted", broken);
        }
    }

    /** @throws UndecipherableException where the ciphertext was not made for this citizen's {@code attribute} */
    public String decrypt(String attribute, byte[] ciphertext) {
        try {
            return new String(aead.decrypt(ciphertext, place(attribute)), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException refused) {
            throw new UndecipherableException("a value of " + attribute, refused);
        }
    }

    private byte[] place(String attribute) {
        return (subject + "|" + attribute).getBytes(StandardCharsets.UTF_8);
    }
}
