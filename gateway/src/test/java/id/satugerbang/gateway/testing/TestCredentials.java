package id.satugerbang.gateway.testing;

import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;

/** Seals credentials as the registry does; every test gateway holds the private half. */
public final class TestCredentials {

    private static final KeysetHandle KEYSET = newKeyset();

    private TestCredentials() {}

    static String privateKeyset() {
        try {
            return TinkJsonProtoKeysetFormat.serializeKeyset(KEYSET, InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The sealed credential's JSON for the feed; {@code REVISION} stands for its revision. */
    public static String sealed(String name, String input) {
        return sealed(name, name, input, KEYSET);
    }

    /** One that was sealed for another name, as if somebody had moved it. */
    public static String moved(String name, String sealedFor, String input) {
        return sealed(name, sealedFor, input, KEYSET);
    }

    /** One that no gateway of the tests can open. */
    public static String foreign(String name, String input) {
        return sealed(name, name, input, newKeyset());
    }

    public static String apiKey(String in, String name, String value) {
        return "{\"type\":\"api_key\",\"api_key\":{\"in\":\"%s\",\"name\":\"%s\",\"value\":\"%s\"}}"
                .formatted(in, name, value);
    }

    public static String hmac(String consumer, String secret, String userKey) {
        return "{\"type\":\"hmac\",\"hmac\":{\"consumer_id\":\"%s\",\"secret\":\"%s\",\"user_key\":\"%s\"}}"
                .formatted(consumer, secret, userKey);
    }

    public static String oauth2(String tokenUrl, String client, String secret) {
        return "{\"type\":\"oauth2_client\",\"oauth2_client\":{\"token_url\":\"%s\",\"client_id\":\"%s\",\"client_secret\":\"%s\",\"scope\":\"baca tulis\"}}"
                .formatted(tokenUrl, client, secret);
    }

    private static String sealed(String name, String context, String input, KeysetHandle keyset) {
        String[] parts = name.split("/");
        try {
            byte[] bytes = keyset.getPublicKeysetHandle()
                    .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class)
                    .encrypt(input.getBytes(StandardCharsets.UTF_8), context.getBytes(StandardCharsets.UTF_8));
            return "{\"agency\":\"%s\",\"name\":\"%s\",\"revision\":REVISION,\"sealed\":\"%s\"}"
                    .formatted(parts[0], parts[1], Base64.getEncoder().encodeToString(bytes));
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static KeysetHandle newKeyset() {
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
