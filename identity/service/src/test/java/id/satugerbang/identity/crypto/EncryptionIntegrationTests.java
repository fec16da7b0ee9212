package id.satugerbang.identity.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.PostgresServer;
import id.satugerbang.identity.testing.TestIssuer;
import id.satugerbang.identity.testing.TestKeys;
import id.satugerbang.support.keys.KeyFileException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@ExtendWith(OutputCaptureExtension.class)
class EncryptionIntegrationTests {

    private static final String NIK = "3578095507900001";
    private static final String NAME = "Siti Aminah Puspitasari";

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();

    @Test
    void a_dump_of_every_table_holds_neither_the_nik_nor_the_name() {
        String subject = TestIssuer.newSubject();
        enter(subject);
        JdbcClient database = identity.database();
        StringBuilder dump = new StringBuilder();
        List<String> tables = database.sql(
                        "select quote_ident(schemaname) || '.' || quote_ident(tablename) from pg_tables"
                                + " where schemaname not in ('pg_catalog', 'information_schema')")
                .query(String.class)
                .list();
        for (String table : tables) {
            database.sql("select t::text || ' ' || row_to_json(t)::text from " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(row -> dump.append(row).append('\n'));
        }
        String text = dump.toString().toLowerCase(Locale.ROOT);
        assertThat(tables).contains("identity.profile_value", "identity.profile", "identity.key_check");
        assertThat(text).contains(subject, "nama_lengkap");
        for (String secret : List.of(NIK, NAME)) {
            byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
            assertThat(text)
                    .doesNotContain(secret.toLowerCase(Locale.ROOT))
                    .doesNotContain(HexFormat.of().formatHex(bytes))
                    .doesNotContain(Base64.getEncoder()
                            .withoutPadding()
                            .encodeToString(bytes)
                            .toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void equal_values_of_two_citizens_are_not_equal_in_the_database() {
        String first = TestIssuer.newSubject();
        String second = TestIssuer.newSubject();
        enter(first);
        enter(second);
        assertThat(identity.database()
                        .sql("select count(distinct ciphertext) from identity.profile_value"
                                + " where attribute = 'nik' and subject in (?, ?)")
                        .params(first, second)
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_value_moved_to_another_attribute_or_citizen_is_refused() {
        String first = TestIssuer.newSubject();
        String second = TestIssuer.newSubject();
        enter(first);
        enter(second);
        copy(first, "nama_lengkap", first, "nik");
        assertThat(identity.profile(issuer.citizen(first))
                        .isProblem(500, "internal_error")
                        .text())
                .doesNotContain(NAME, NIK);
        copy(first, "nama_lengkap", second, "nama_lengkap");
        identity.profile(issuer.citizen(second)).isProblem(500, "internal_error");
    }

    @Test
    void a_data_key_moved_to_another_citizen_is_refused() {
        String first = TestIssuer.newSubject();
        String second = TestIssuer.newSubject();
        enter(first);
        enter(second);
        identity.database()
                .sql("update identity.profile set data_key ="
                        + " (select data_key from identity.profile where subject = ?) where subject = ?")
                .params(first, second)
                .update();
        identity.profile(issuer.citizen(second)).isProblem(500, "internal_error");
    }

    @Test
    void another_key_than_the_databases_own_stops_the_start_and_writes_nothing(CapturedOutput output)
            throws IOException {
        String database = PostgresServer.newDatabase();
        TestKeys keys = new TestKeys();
        IdentityServer.start(database, PostgresServer.port(), keys).close();
        String before = rows(database);

        keys.write(TestKeys.KEK, TestKeys.newKek());
        assertThatThrownBy(() -> IdentityServer.start(database, PostgresServer.port(), keys))
                .satisfies(failure -> assertCause(failure, WrongKeyException.class));
        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "is not the key that the database was written with",
                        "Restore the original");
        assertThat(rows(database)).isEqualTo(before);
    }

    @Test
    void a_key_that_is_missing_broken_or_open_to_others_stops_the_start_before_the_database_is_touched(
            CapturedOutput output) throws IOException {
        String database = PostgresServer.newDatabase();
        TestKeys keys = new TestKeys();
        keys.write(TestKeys.KEK, "{\"primaryKeyId\":1}");
        assertNoStart(database, keys);
        assertThat(output).contains("APPLICATION FAILED TO START", "holds no Tink AEAD keyset");

        keys.write(TestKeys.KEK, TestKeys.newKek());
        Files.setPosixFilePermissions(
                keys.directory().resolve(TestKeys.KEK), PosixFilePermissions.fromString("rw-rw-rw-"));
        assertNoStart(database, keys);

        Files.delete(keys.directory().resolve(TestKeys.KEK));
        assertNoStart(database, keys);
        assertThat(output).contains("does not exist", "SATU_KEYS_DIR");
    }

    private static void assertNoStart(String database, TestKeys keys) {
        assertThatThrownBy(() -> IdentityServer.start(database, PostgresServer.port(), keys))
                .satisfies(failure -> assertCause(failure, KeyFileException.class));
        assertThat(JdbcClient.create(PostgresServer.database(database))
                        .sql("select count(*) from pg_namespace where nspname = 'identity'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private static void assertCause(Throwable failure, Class<? extends Throwable> type) {
        assertThat(Stream.iterate(failure, Objects::nonNull, Throwable::getCause))
                .hasAtLeastOneElementOfType(type);
    }

    private static String rows(String database) {
        JdbcClient client = JdbcClient.create(PostgresServer.database(database));
        return client.sql("select string_agg(t::text, ';') from identity.key_check t")
                        .query(String.class)
                        .single()
                + client.sql("select string_agg(t::text, ';') from identity.flyway_schema_history t")
                        .query(String.class)
                        .single();
    }

    private void enter(String subject) {
        identity.patch(
                        issuer.citizen(subject),
                        "\"0\"",
                        "{\"attributes\":{\"nik\":\"" + NIK + "\",\"nama_lengkap\":\"" + NAME + "\"}}")
                .isOk();
    }

    private void copy(String fromSubject, String fromAttribute, String toSubject, String toAttribute) {
        identity.database()
                .sql("update identity.profile_value set ciphertext = (select ciphertext from identity.profile_value"
                        + " where subject = ? and attribute = ?) where subject = ? and attribute = ?")
                .params(fromSubject, fromAttribute, toSubject, toAttribute)
                .update();
    }
}
