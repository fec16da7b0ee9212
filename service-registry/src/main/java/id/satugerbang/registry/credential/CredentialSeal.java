package id.satugerbang.registry.credential;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
import id.satugerbang.api.registry.model.CredentialInput;
import id.satugerbang.support.keys.KeyFileException;
import id.satugerbang.support.mvc.SatuProperties;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Seals credentials to the gateways' public keyset, the key file {@value #FILE} (Tink hybrid encryption, HPKE, RFC 9180). */
@Component
class CredentialSeal {

    static final String FILE = "credential-public.json";

    private final HybridEncrypt encryption;
    private final JsonMapper json;

    /** @throws KeyFileException where the file is missing or holds no public keyset */
    CredentialSeal(SatuProperties properties, JsonMapper json) {
        this.encryption = read(properties.keysDir().resolve(FILE));
        this.json = json;
    }

    /** Ciphertext in base64, which opens for {@code agency/name} only. */
    String seal(String agency, String name, CredentialInput input) {
        byte[] context = (agency + "/" + name).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] sealed = encryption.encrypt(json.writeValueAsBytes(input), context);
            return Base64.getEncoder().encodeToString(sealed);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException("Sealing a credential failed", failed);
        }
    }

    private static HybridEncrypt read(Path file) {
        try {
            HybridConfig.register();
            String text = Files.readString(file);
            KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(text, RegistryConfiguration.get());
            return keyset.getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
        } catch (IOException unreadable) {
            throw new KeyFileException(file, "does not exist or cannot be read", unreadable);
        } catch (GeneralSecurityException | RuntimeException notAKeyset) {
            throw new KeyFileException(file, "holds no public Tink keyset for hybrid encryption", null);
        }
    }
}
