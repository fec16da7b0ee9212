package id.satugerbang.registry.testing;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** The key pair of upstream credentials; the tests hold the gateways' half. */
public final class CredentialKeys {

    private static final KeysetHandle KEYSET = keyset();

    private CredentialKeys() {}

    static void writeTo(Path directory) throws IOException {
        try {
            Files.writeString(
                    directory.resolve("credential-public.json"),
                    TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(KEYSET.getPublicKeysetHandle()));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** What a gateway would read. */
    public static String open(String sealed, String context) throws GeneralSecurityException {
        byte[] plain = KEYSET.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class)
                .decrypt(Base64.getDecoder().decode(sealed), context.getBytes(StandardCharsets.UTF_8));
        return new String(plain, StandardCharsets.UTF_8);
    }

    private static KeysetHandle keyset() {
        try {
            HybridConfig.register();
            return KeysetHandle.generateNew(HpkeParameters.builder()
                    .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                    .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                    .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                    .setVariant(HpkeParameters.Variant.TINK)
                    .build());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
