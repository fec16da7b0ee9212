package id.satugerbang.identity.crypto;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import id.satugerbang.support.keys.KeyDirectory;
import id.satugerbang.support.keys.KeyFileException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The installation's key-encryption key: a Tink keyset (JSON, AES-256-GCM) in the private key file {@value #FILE}. Its
 * first key wraps, every key in it unwraps, so that a key can be replaced.
 */
final class KeyEncryptionKey {

    static final String FILE = "profile-kek.json";

    private final Aead aead;
    private final long primary;
    private final Set<Long> ids;

    private KeyEncryptionKey(Aead aead, KeysetHandle keyset) {
        this.aead = aead;
        this.primary = keyset.getPrimary().getId();
        this.ids = IntStream.range(0, keyset.size())
                .mapToObj(at -> (long) keyset.getAt(at).getId())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Reads the key. @throws KeyFileException where the file is missing, readable by others or holds no such keyset */
    static KeyEncryptionKey read(KeyDirectory keys) {
        String json = new String(keys.secret(FILE), StandardCharsets.UTF_8);
        try {
            AeadConfig.register();
            KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(
                    json, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            return new KeyEncryptionKey(keyset.getPrimitive(RegistryConfiguration.get(), Aead.class), keyset);
        } catch (GeneralSecurityException | RuntimeException notAKeyset) {
            throw new KeyFileException(Path.of(FILE), "holds no Tink AEAD keyset as JSON", null);
        }
    }

    Aead aead() {
        return aead;
    }

    /** Ids of all its keys. */
    Set<Long> ids() {
        return ids;
    }

    /** Id of the key that wraps. */
    long primary() {
        return primary;
    }
}
