package id.satugerbang.quickstart.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.HybridDecrypt;
import com.google.crypto.tink.HybridEncrypt;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstallationKeysTests {

    @TempDir
    Path folder;

    private Path keys;

    @BeforeEach
    void create() throws Exception {
        keys = folder.resolve("keys");
        new InstallationKeys(keys).create();
    }

    @Test
    void everyFileIsForItsOwnerOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys)))
                .isEqualTo("rwx------");
        try (var files = Files.list(keys)) {
            assertThat(files).hasSize(13).allSatisfy(file -> assertThat(
                            PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
        }
    }

    @Test
    void theSecondCallReplacesNothing() throws Exception {
        Map<String, String> before = contents();
        new InstallationKeys(keys).create();
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void thePublicSetHoldsThePublicHalfOfEveryPart() throws Exception {
        JWKSet set = JWKSet.load(keys.resolve("internal-public.jwks").toFile());
        assertThat(set.getKeys()).hasSameSizeAs(InstallationKeys.PARTS).noneMatch(key -> key.isPrivate());
        for (String part : InstallationKeys.PARTS) {
            ECKey own = ECKey.parse(Files.readString(keys.resolve("internal-" + part + ".jwk")));
            assertThat(own.isPrivate()).isTrue();
            assertThat(set.getKeyByKeyId(part)).isEqualTo(own.toPublicJWK());
        }
    }

    @Test
    void theAssertionKeyIsPrivateAndNamed() throws Exception {
        JWKSet set = JWKSet.load(keys.resolve("assertion.jwks").toFile());
        assertThat(set.getKeys()).singleElement().satisfies(key -> {
            assertThat(key.isPrivate()).isTrue();
            assertThat(key.getKeyID()).isNotBlank();
        });
    }

    @Test
    void symmetricKeysHave32Bytes() throws Exception {
        for (String name : new String[] {"pairwise.key", "session.key", "blind-index.key"}) {
            assertThat(Base64.getDecoder().decode(Files.readString(keys.resolve(name))))
                    .as(name)
                    .hasSize(32);
        }
    }

    @Test
    void theProfileKeysetEncrypts() throws Exception {
        Aead aead = TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(keys.resolve("profile-kek.json")), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), Aead.class);
        byte[] plain = {1, 2, 3};
        assertThat(aead.decrypt(aead.encrypt(plain, new byte[0]), new byte[0])).isEqualTo(plain);
    }

    @Test
    void whatThePublicCredentialKeySealsOnlyThePrivateOneOpens() throws Exception {
        HybridEncrypt seal = TinkJsonProtoKeysetFormat.parseKeysetWithoutSecret(
                        Files.readString(keys.resolve("credential-public.json")))
                .getPrimitive(RegistryConfiguration.get(), HybridEncrypt.class);
        HybridDecrypt open = TinkJsonProtoKeysetFormat.parseKeyset(
                        Files.readString(keys.resolve("credential-private.json")), InsecureSecretKeyAccess.get())
                .getPrimitive(RegistryConfiguration.get(), HybridDecrypt.class);
        byte[] plain = {1, 2, 3};
        byte[] context = {4};
        assertThat(open.decrypt(seal.encrypt(plain, context), context)).isEqualTo(plain);
    }

    private Map<String, String> contents() throws Exception {
        Map<String, String> contents = new TreeMap<>();
        try (var files = Files.list(keys)) {
            for (Path file : files.toList()) {
                contents.put(file.getFileName().toString(), Files.readString(file));
            }
        }
        return contents;
    }
}
