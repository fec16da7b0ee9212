package id.satugerbang.gateway.credential;

import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.hybrid.HybridConfig;
import id.satugerbang.support.keys.KeyDirectory;
import id.satugerbang.support.keys.KeyFileException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens what the registry sealed, with the private keyset in the key file {@value #FILE} (Tink, HPKE, RFC 9180). */
final class CredentialOpener {

    static final String FILE = "credential-private.json";

    private final HybridDecrypt decryption;
    private final JsonMapper json;

    /** @throws KeyFileException where the file is missing, readable by others or holds no such keyset */
    CredentialOpener(KeyDirectory keys, JsonMapper json) {
        this.decryption = read(new String(keys.secret(FILE), StandardCharsets.UTF_8));
        this.json = json;
    }

    /**
     * The credential that was sealed for {@code name}.
     *
     * @param name {@code agency/name}
     * @throws UnusableCredentialException where it does not open or is none
     */
    Credential open(String name, String sealed) {
        try {
            byte[] plain =
                    decryption.decrypt(Base64.getDecoder().decode(sealed), name.getBytes(StandardCharsets.UTF_8));
            return credential(json.readTree(plain));
        } catch (GeneralSecurityException | IllegalArgumentException foreign) {
            throw new UnusableCredentialException("cannot be opened with this gateway's key");
        } catch (JacksonException broken) {
            throw new UnusableCredentialException("does not follow the contract");
        }
    }

    private static Credential credential(JsonNode plain) {
        return switch (plain.path("type").asString("")) {
            case "api_key" -> apiKey(plain.path("api_key"));
            case "oauth2_client" -> oauth2Client(plain.path("oauth2_client"));
            case "hmac" -> hmac(plain.path("hmac"));
            default -> throw new UnusableCredentialException("is of a type that this gateway does not know");
        };
    }

    private static Credential apiKey(JsonNode key) {
        return new Credential.ApiKey(text(key, "in").equals("header"), text(key, "name"), text(key, "value"));
    }

    private static Credential oauth2Client(JsonNode client) {
        return new Credential.OAuth2Client(
                URI.create(text(client, "token_url")),
                text(client, "client_id"),
                text(client, "client_secret"),
                optional(client, "scope"));
    }

    private static Credential hmac(JsonNode hmac) {
        return new Credential.Hmac(text(hmac, "consumer_id"), text(hmac, "secret"), optional(hmac, "user_key"));
    }

    private static String text(JsonNode parent, String member) {
        String value = optional(parent, member);
        if (value == null) {
            throw new UnusableCredentialException("does not follow the contract");
        }
        return value;
    }

    private static @Nullable String optional(JsonNode parent, String member) {
        JsonNode value = parent.path(member);
        return value.isString() && !value.stringValue().isEmpty() ? value.stringValue() : null;
    }

    private static HybridDecrypt read(String text) {
        try {
            HybridConfig.register();
            KeysetHandle keyset = TinkJsonProtoKeysetFormat.parseKeyset(
                    text, RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
            return keyset.getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        } catch (GeneralSecurityException | RuntimeException notAKeyset) {
            throw new KeyFileException(Path.of(FILE), "holds no private Tink keyset for hybrid encryption", null);
        }
    }
}
