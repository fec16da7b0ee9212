package id.satugerbang.identity.crypto;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Wraps the data keys of some citizens anew, in one transaction and two statements. */
@Component
class KeyRewrap {

    private static final Logger LOG = LoggerFactory.getLogger(KeyRewrap.class);
    private static final int WINDOW = 500;
    private static final String LEFT = """
            select exists (select from profile where data_key is not null and kek_id < ?)
              or exists (select from profile where data_key is not null and kek_id > ?)
              or exists (select from profile where data_key is not null and kek_id is null)
            """;
    private static final String UPPER = """
            select max(subject) from (select subject from profile where subject > ? order by subject limit ?) w
            """;
    private static final String OUTDATED = """
            select subject, data_key from profile
            where subject > ? and subject <= ? and data_key is not null and kek_id is distinct from ?
            order by subject for no key update skip locked
            """;
    private static final String REWRAPPED = """
            update profile set data_key = fresh.data_key, kek_id = ?
            from unnest(?, ?) as fresh (subject, data_key) where profile.subject = fresh.subject
            """;

    private final JdbcTemplate database;
    private final ProfileCipher cipher;
    private final TransactionTemplate transactions;

    KeyRewrap(JdbcTemplate database, ProfileCipher cipher, TransactionTemplate transactions) {
        this.database = database;
        this.cipher = cipher;
        this.transactions = transactions;
    }

    long wrappingKey() {
        return cipher.wrappingKey();
    }

    /** True where a data key is wrapped by another key than the first. */
    boolean isLeft() {
        long key = cipher.wrappingKey();
        return Boolean.TRUE.equals(database.queryForObject(LEFT, Boolean.class, key, key));
    }

    /** The last citizen of the window after {@code after}; empty where there is nobody any more. */
    Optional<String> upper(String after) {
        return Optional.ofNullable(database.queryForObject(UPPER, String.class, after, WINDOW));
    }

    /** Wraps what is outdated and held by nobody. @return how many were wrapped */
    int window(String after, String upper) {
        Integer done = transactions.execute(status -> rewrap(after, upper));
        return done == null ? 0 : done;
    }

    private int rewrap(String after, String upper) {
        List<Wrapped> outdated = database.query(
                OUTDATED,
                (row, number) -> new Wrapped(row.getString(1), row.getBytes(2)),
                after,
                upper,
                cipher.wrappingKey());
        List<Wrapped> fresh = new ArrayList<>();
        for (Wrapped one : outdated) {
            try {
                fresh.add(new Wrapped(one.subject(), cipher.rewrap(one.subject(), one.dataKey())));
            } catch (UndecipherableException foreign) {
                LOG.error("a data key opens with no key of {}", KeyEncryptionKey.FILE);
            }
        }
        return fresh.isEmpty() ? 0 : write(fresh);
    }

    private int write(List<Wrapped> fresh) {
        Object[] subjects = fresh.stream().map(Wrapped::subject).toArray();
        byte[][] keys = fresh.stream().map(Wrapped::dataKey).toArray(byte[][]::new);
        return database.update(REWRAPPED, statement -> {
            statement.setLong(1, cipher.wrappingKey());
            statement.setArray(2, statement.getConnection().createArrayOf("text", subjects));
            statement.setArray(3, statement.getConnection().createArrayOf("bytea", keys));
        });
    }

    private record Wrapped(String subject, byte[] dataKey) {}
}
