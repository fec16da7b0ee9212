package id.satugerbang.quickstart.secrets;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.hybrid.HpkeParameters;
import com.google.crypto.tink.hybrid.HybridConfig;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.JWKGenerator;
import id.satugerbang.quickstart.state.PrivateFile;
import id.satugerbang.quickstart.state.StateDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The key files of an installation: made when missing, never replaced, mode 0600. */
public final class InstallationKeys {

    /** Parts that call other parts. */
    static final List<String> PARTS = List.of("gateway", "service-registry", "identity", "keycloak");

    private static final int KEY_BYTES = 32;

    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    public InstallationKeys(Path directory) {
        this.directory = directory;
    }

    /** Makes what is missing. */
    public void create() throws IOException, GeneralSecurityException {
        StateDirectory.createPrivate(directory);
        try {
            internalKeys();
            signingKeys("assertion.jwks");
            signingKeys("ledger-checkpoint.jwks");
        } catch (JOSEException | ParseException unusable) {
            throw new GeneralSecurityException("The keys in " + directory + " cannot be used", unusable);
        }
        symmetricKey("pairwise.key");
        symmetricKey("session.key");
        symmetricKey("blind-index.key");
        profileKeyEncryptionKey();
        credentialKeys();
    }

    private void internalKeys() throws IOException, JOSEException, ParseException {
        List<JWK> publicKeys = new ArrayList<>();
        for (String part : PARTS) {
            Path file = directory.resolve("internal-" + part + ".jwk");
            if (!Files.exists(file)) {
                PrivateFile.write(file, signingKey().keyID(part).generate().toJSONString());
            }
            publicKeys.add(ECKey.parse(Files.readString(file)).toPublicJWK());
        }
        PrivateFile.write(directory.resolve("internal-public.jwks"), new JWKSet(publicKeys).toString(true));
    }

    private void signingKeys(String name) throws IOException, JOSEException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            ECKey key = signingKey().keyIDFromThumbprint(true).generate();
            PrivateFile.write(file, new JWKSet(key).toString(false));
        }
    }

    private void symmetricKey(String name) throws IOException {
        Path file = directory.resolve(name);
        if (!Files.exists(file)) {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            PrivateFile.write(file, Base64.getEncoder().encodeToString(key));
        }
    }

    private void profileKeyEncryptionKey() throws IOException, GeneralSecurityException {
        Path file = directory.resolve("profile-kek.json");
        if (!Files.exists(file)) {
            AeadConfig.register();
            KeysetHandle keys = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            PrivateFile.write(file, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
        }
    }

    /** The registry seals upstream credentials with the public half, gateways open them with the private one. */
    private void credentialKeys() throws IOException, GeneralSecurityException {
        HybridConfig.register();
        Path file = directory.resolve("credential-private.json");
        if (!Files.exists(file)) {
            KeysetHandle keys = KeysetHandle.generateNew(hpke());
            PrivateFile.write(file, TinkJsonProtoKeysetFormat.serializeKeyset(keys, InsecureSecretKeyAccess.get()));
        }
        KeysetHandle privateKeys =
                TinkJsonProtoKeysetFormat.parseKeyset(Files.readString(file), InsecureSecretKeyAccess.get());
        PrivateFile.write(
                directory.resolve("credential-public.json"),
                TinkJsonProtoKeysetFormat.serializeKeysetWithoutSecret(privateKeys.getPublicKeysetHandle()));
    }

    private static HpkeParameters hpke() throws GeneralSecurityException {
        return HpkeParameters.builder()
                .setVariant(HpkeParameters.Variant.TINK)
                .setKemId(HpkeParameters.KemId.DHKEM_X25519_HKDF_SHA256)
                .setKdfId(HpkeParameters.KdfId.HKDF_SHA256)
                .setAeadId(HpkeParameters.AeadId.AES_256_GCM)
                .build();
    }

    private static JWKGenerator<ECKey> signingKey() {
        return new ECKeyGenerator(Curve.P_256).keyUse(KeyUse.SIGNATURE).algorithm(JWSAlgorithm.ES256);
    }
}
