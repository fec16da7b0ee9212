package id.satugerbang.identity.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import id.satugerbang.identity.testing.Eventually;
import id.satugerbang.identity.testing.HeldLock;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.PostgresServer;
import id.satugerbang.identity.testing.TestIssuer;
import id.satugerbang.identity.testing.TestKeys;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRotationIntegrationTests {

    private final String citizen = TestIssuer.shared().citizen(TestIssuer.newSubject());
    private final TestKeys keys = new TestKeys();
    private final String database = PostgresServer.newDatabase();

    @Test
    void a_new_first_key_wraps_every_data_key_anew_and_the_old_one_can_go() throws Exception {
        try (IdentityServer identity = start()) {
            identity.patch(citizen, "\"0\"", "{\"attributes\":{\"nama_lengkap\":\"Siti\"}}")
                    .isOk();
        }
        KeysetHandle old = keyset();
        KeysetHandle both = KeysetHandle.newBuilder(old)
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
        write(both);
        try (IdentityServer identity = start()) {
            Eventually.is(1L, () -> wrappedBy(identity, both.getPrimary().getId()));
            assertThat(identity.profile(citizen).value("nama_lengkap")).isEqualTo("Siti");
        }
        write(KeysetHandle.newBuilder(both).deleteAt(0).build());
        try (IdentityServer identity = start()) {
            assertThat(identity.profile(citizen).value("nama_lengkap")).isEqualTo("Siti");
        }
        write(old);
        assertThatThrownBy(this::start).hasStackTraceContaining("profile-kek.json");
    }

    @Test
    void whoever_is_held_back_stops_nobody_else_and_comes_later() throws Exception {
        String held = TestIssuer.newSubject();
        try (IdentityServer identity = start()) {
            for (String subject : List.of(held, TestIssuer.newSubject(), TestIssuer.newSubject())) {
                identity.patch(
                                TestIssuer.shared().citizen(subject),
                                "*",
                                "{\"attributes\":{\"nama_lengkap\":\"Siti\"}}")
                        .isOk();
            }
        }
        KeysetHandle both = KeysetHandle.newBuilder(keyset())
                .addEntry(KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                        .withRandomId()
                        .makePrimary())
                .build();
        write(both);
        long key = both.getPrimary().getId();
        try (HeldLock lock = HeldLock.ofProfile(database, held);
                IdentityServer identity = start()) {
            Eventually.is(2L, () -> wrappedBy(identity, key));
            lock.letGo();
            Eventually.is(3L, () -> wrappedBy(identity, key));
        }
    }

    @Test
    void another_blind_index_key_than_the_databases_own_stops_the_start() throws IOException {
        start().close();
        keys.write(TestKeys.BLIND_INDEX, TestKeys.newSymmetricKey());
        assertThatThrownBy(this::start).hasStackTraceContaining("blind-index.key");
        keys.write(TestKeys.BLIND_INDEX, "no key");
        assertThatThrownBy(this::start).hasStackTraceContaining("blind-index.key");
        Files.delete(keys.directory().resolve(TestKeys.BLIND_INDEX));
        assertThatThrownBy(this::start).hasStackTraceContaining("does not exist");
    }

    private IdentityServer start() {
        return IdentityServer.start(database, PostgresServer.port(), keys);
    }

    private KeysetHandle keyset() throws IOException, GeneralSecurityException {
        return TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(keys.directory().resolve(TestKeys.KEK)),
                RegistryConfiguration.get(),
                InsecureSecretKeyAccess.get());
    }

    private void write(KeysetHandle keyset) throws IOException, GeneralSecurityException {
        keys.write(
                TestKeys.KEK,
                TinkJsonProtoKeysetFormat.serializeKeyset(
                        keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
    }

    private static long wrappedBy(IdentityServer identity, long key) {
        return identity.database()
                .sql("select count(*) from identity.profile where kek_id = ?")
                .param(key)
                .query(Long.class)
                .single();
    }
}
