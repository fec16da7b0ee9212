package id.satugerbang.identity.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Migrates the database only under the key that it was written with: a known text, encrypted by the first start, must open
 * before anything is changed.
 */
final class KeyCheckedMigration implements FlywayMigrationStrategy {

    private static final byte[] KNOWN = "satu-gerbang profile key check".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "key_check".getBytes(StandardCharsets.UTF_8);

    private final KeyEncryptionKey kek;

    KeyCheckedMigration(KeyEncryptionKey kek) {
        this.kek = kek;
    }

    @Override
    public void migrate(Flyway flyway) {
        flyway.info();
        String table = "\"" + flyway.getConfiguration().getDefaultSchema() + "\".key_check";
        JdbcClient database = JdbcClient.create(dataSource(flyway));
        boolean known = hasTable(database, table) && check(database, table);
        flyway.migrate();
        if (!known) {
            write(database, table);
            check(database, table);
        }
    }

    private static DataSource dataSource(Flyway flyway) {
        DataSource dataSource = flyway.getConfiguration().getDataSource();
        if (dataSource == null) {
            throw new IllegalStateException("Flyway has no data source");
        }
        return dataSource;
    }

    private static boolean hasTable(JdbcClient database, String table) {
        return database.sql("select to_regclass(?) is not null")
                .param(table)
                .query(Boolean.class)
                .single();
    }

    private boolean check(JdbcClient database, String table) {
        Optional<byte[]> written = database.sql("select check_value from " + table)
                .query((row, number) -> row.getBytes(1))
                .optional();
        if (written.isPresent() && !opens(written.get())) {
            throw new WrongKeyException();
        }
        return written.isPresent();
    }

    private boolean opens(byte[] written) {
        try {
            return Arrays.equals(KNOWN, kek.aead().decrypt(written, PLACE));
        } catch (GeneralSecurityException underAnotherKey) {
            return false;
        }
    }

    private void write(JdbcClient database, String table) {
        try {
            database.sql("insert into " + table + " (check_value) values (?) on conflict do nothing")
                    .param(kek.aead().encrypt(KNOWN, PLACE))
                    .update();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The key-encryption key does not encrypt", broken);
        }
    }
}
