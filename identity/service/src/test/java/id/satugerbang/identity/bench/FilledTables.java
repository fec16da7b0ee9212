package id.satugerbang.identity.bench;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import id.satugerbang.identity.testing.PostgresServer;
import id.satugerbang.identity.testing.TestKeys;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Citizens as they would be after years: each with a data key of the installation, 20 values, a family member and a chain. */
final class FilledTables {

    private static final int CHUNK = 10_000;
    private static final String VALUES = """
            insert into identity.profile_value (subject, attribute, ciphertext, source, updated_at)
            select p.subject, 'a' || g, sha256(convert_to(p.subject || g, 'UTF8')), 'declared', now()
            from identity.profile p, generate_series(1, 17) g where p.subject >= :from and p.subject < :to
            """;
    private static final String MEMBERS = """
            insert into identity.family_member (id, subject, relation, version, created_at, updated_at)
            select gen_random_uuid(), subject, 'anak', 1, now(), now()
            from identity.profile where subject >= :from and subject < :to
            """;
    private static final String MEMBER_VALUES = """
            insert into identity.profile_value (subject, member, attribute, ciphertext, source, updated_at)
            select m.subject, m.id, 'a' || g, sha256(convert_to(m.subject || g, 'UTF8')), 'declared', now()
            from identity.family_member m, generate_series(1, 3) g where m.subject >= :from and m.subject < :to
            """;
    private static final String HEADS = """
            insert into identity.ledger_head (subject, seq, hash)
            select subject, 1, sha256(convert_to(subject, 'UTF8'))
            from identity.profile where subject >= :from and subject < :to
            """;

    private final String database;
    private final TestKeys keys;

    FilledTables(String database, TestKeys keys) {
        this.database = database;
        this.keys = keys;
    }

    static String subject(int number) {
        return "b%09d".formatted(number);
    }

    void fill(int citizens) throws SQLException, IOException, GeneralSecurityException {
        AeadConfig.register();
        KeysetHandle kek = TinkJsonProtoKeysetFormat.parseKeyset(
                Files.readString(keys.directory().resolve(TestKeys.KEK)),
                RegistryConfiguration.get(),
                InsecureSecretKeyAccess.get());
        Aead aead = kek.getPrimitive(RegistryConfiguration.get(), Aead.class);
        JdbcClient sql = JdbcClient.create(PostgresServer.database(database));
        try (Connection connection = PostgresServer.database(database).getConnection()) {
            for (int from = 0; from < citizens; from += CHUNK) {
                int to = Math.min(citizens, from + CHUNK);
                profiles(connection, aead, kek.getPrimary().getId(), from, to);
                for (String statement : new String[] {VALUES, MEMBERS, MEMBER_VALUES, HEADS}) {
                    sql.sql(statement)
                            .param("from", subject(from))
                            .param("to", subject(to))
                            .update();
                }
            }
        }
        sql.sql("analyze").update();
    }

    private static void profiles(Connection connection, Aead kek, long id, int from, int to)
            throws SQLException, IOException, GeneralSecurityException {
        StringBuilder rows = new StringBuilder();
        for (int number = from; number < to; number++) {
            byte[] subject = subject(number).getBytes(StandardCharsets.UTF_8);
            byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM, RegistryConfiguration.get()),
                    kek,
                    subject,
                    RegistryConfiguration.get());
            rows.append(subject(number))
                    .append("\t1\t\\\\x")
                    .append(HexFormat.of().formatHex(wrapped))
                    .append('\t')
                    .append(id)
                    .append("\tnow\tnow\n");
        }
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                        "copy identity.profile (subject, version, data_key, kek_id, created_at, updated_at) from stdin",
                        new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
