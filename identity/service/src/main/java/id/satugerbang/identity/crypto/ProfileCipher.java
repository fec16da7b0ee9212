package id.satugerbang.identity.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;

/** Makes and opens the data keys of citizens. */
public final class ProfileCipher {

    private final KeyEncryptionKey kek;

    ProfileCipher(KeyEncryptionKey kek) {
        this.kek = kek;
    }

    /** A fresh wrapped data key (Tink encrypted keyset, AES-256-GCM) that opens for {@code subject} only. */
    public byte[] newDataKey(String subject) {
        try {
            KeysetHandle keyset =
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get());
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    keyset, kek.aead(), bytes(subject), RegistryConfiguration.get());
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("A data key could not be made", broken);
        }
    }

    /**
     * Opens a wrapped data key.
     *
     * @throws UndecipherableException where it was not wrapped for {@code subject} by this installation
     */
    public ValueCipher open(String subject, byte[] wrappedDataKey) {
        try {
            KeysetHandle keyset = keyset(subject, wrappedDataKey);
            return new ValueCipher(subject, keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException refused) {
            throw new UndecipherableException("the data key", refused);
        }
    }

    /** The same data key, wrapped by the key that wraps now. @throws UndecipherableException as {@link #open} */
    public byte[] rewrap(String subject, byte[] wrappedDataKey) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    keyset(subject, wrappedDataKey), kek.aead(), bytes(subject), RegistryConfiguration.get());
        } catch (GeneralSecurityException refused) {
            throw new UndecipherableException("the data key", refused);
        }
    }

    /** Id of the key in the installation's keyset that wraps data keys now. */
    public long wrappingKey() {
        return kek.primary();
    }

    private KeysetHandle keyset(String subject, byte[] wrappedDataKey) throws GeneralSecurityException {
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                wrappedDataKey, kek.aead(), bytes(subject), RegistryConfiguration.get());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
