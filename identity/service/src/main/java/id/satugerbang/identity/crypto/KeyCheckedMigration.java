package id.satugerbang.identity.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Migrates the database only under the keys that it was written with: a known text, encrypted by the first start, must open
 * before anything is changed, and its blind index must be the same.
 */
final class KeyCheckedMigration implements FlywayMigrationStrategy {

    private static final byte[] KNOWN = "satu-gerbang profile key check".getBytes(StandardCharsets.UTF_8);
    private static final byte[] PLACE = "key_check".getBytes(StandardCharsets.UTF_8);

    private final KeyEncryptionKey kek;
    private final BlindIndex blindIndex;

    KeyCheckedMigration(KeyEncryptionKey kek, BlindIndex blindIndex) {
        this.kek = kek;
        this.blindIndex = blindIndex;
    }

    @Override
    public void migrate(Flyway flyway) {
        flyway.info();
        String schema = "\"" + flyway.getConfiguration().getDefaultSchema() + "\".";
        String table = schema + "key_check";
        JdbcClient database = JdbcClient.create(dataSource(flyway));
        if (hasTable(database, table)) {
            check(database, table);
            checkDataKeys(database, schema);
        }
        flyway.migrate();
        write(database, table);
        check(database, table);
    }

    /** Every key that still wraps some data key must be in the keyset; the distinct ids are read by jumps in the index. */
    private void checkDataKeys(JdbcClient database, String schema) {
        if (!hasTable(database, schema + "profile_kek")) {
            return;
        }
        String profile = schema + "profile where data_key is not null and kek_id ";
        List<Long> used = database.sql("with recursive k as ((select min(kek_id) as id from " + profile
                        + "is not null) union all select (select min(kek_id) from " + profile
                        + "> k.id) from k where k.id is not null) select id from k where id is not null")
                .query(Long.class)
                .list();
        if (!kek.ids().containsAll(used)) {
            throw new WrongKeyException(KeyEncryptionKey.FILE);
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

    /** The column of the index is read in a way that a database without it answers, too. */
    private void check(JdbcClient database, String table) {
        database.sql("select check_value, to_jsonb(k) ->> 'index_check' from " + table + " k")
                .query((row, number) -> new Written(row.getBytes(1), row.getString(2)))
                .optional()
                .ifPresent(this::check);
    }

    private void check(Written written) {
        if (!opens(written.kek())) {
            throw new WrongKeyException(KeyEncryptionKey.FILE);
        }
        if (written.index() != null
                && !written.index().equals("\\x" + HexFormat.of().formatHex(index()))) {
            throw new WrongKeyException(BlindIndex.FILE);
        }
    }

    private boolean opens(byte[] written) {
        try {
            return Arrays.equals(KNOWN, kek.aead().decrypt(written, PLACE));
        } catch (GeneralSecurityException underAnotherKey) {
            return false;
        }
    }

    private byte[] index() {
        return blindIndex.of("key_check", "satu-gerbang");
    }

    private void write(JdbcClient database, String table) {
        try {
            database.sql("insert into " + table + " (check_value, index_check) values (?, ?) on conflict (only_row)"
                            + " do update set check_value = excluded.check_value, index_check = excluded.index_check")
                    .params(kek.aead().encrypt(KNOWN, PLACE), index())
                    .update();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("The key-encryption key does not encrypt", broken);
        }
    }

    /** What the first start wrote. */
    private record Written(byte[] kek, @Nullable String index) {}
}
