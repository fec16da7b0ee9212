package id.satugerbang.identity.testing;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import id.satugerbang.support.internal.InternalTokenSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A directory with the key files of an installation, made for one test run. */
public final class TestKeys {

    public static final String KEK = "profile-kek.json";
    public static final String BLIND_INDEX = "blind-index.key";

    private final Path directory;
    private final Map<String, ECKey> parts = new HashMap<>();

    public TestKeys() {
        try {
            directory = Files.createTempDirectory("identity-keys");
            List<JWK> publicKeys = new ArrayList<>();
            for (String part : List.of("keycloak", "gateway", "service-registry", "identity")) {
                ECKey key = new ECKeyGenerator(Curve.P_256).keyID(part).generate();
                parts.put(part, key);
                publicKeys.add(key.toPublicJWK());
                write("internal-" + part + ".jwk", key.toJSONString());
            }
            write("internal-public.jwks", new JWKSet(publicKeys).toString());
            write(
                    "ledger-checkpoint.jwks",
                    new JWKSet(new ECKeyGenerator(Curve.P_256)
                                    .keyID("checkpoint")
                                    .generate())
                            .toString(false));
            write(KEK, newKek());
            write(BLIND_INDEX, newSymmetricKey());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (JOSEException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public Path directory() {
        return directory;
    }

    public void write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, content);
    }

    /** A token with which {@code part} calls {@code audience}. */
    public String internalToken(String part, String audience) {
        return new InternalTokenSigner(part, Objects.requireNonNull(parts.get(part)), Clock.systemUTC()).sign(audience);
    }

    public static String newKek() {
        try {
            AeadConfig.register();
            return TinkJsonProtoKeysetFormat.serializeKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                    RegistryConfiguration.get(),
                    InsecureSecretKeyAccess.get());
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** 32 random bytes as base64. */
    public static String newSymmetricKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
