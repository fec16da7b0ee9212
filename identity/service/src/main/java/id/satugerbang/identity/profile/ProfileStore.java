package id.satugerbang.identity.profile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Profiles in PostgreSQL; values go in and come out encrypted. */
@Repository
class ProfileStore {

    private static final String READ = """
            select p.version, p.data_key, v.attribute, v.ciphertext, v.source, v.verified_by, v.updated_at
            from profile p left join profile_value v on v.subject = p.subject
            where p.subject = :subject
            """;
    private static final String INSERT = """
            insert into profile (subject, version, data_key, created_at, updated_at)
            values (:subject, 1, :data_key, :now, :now) on conflict (subject) do nothing
            """;
    private static final String ADVANCE = """
            update profile set version = version + 1, updated_at = :now
            where subject = :subject and version = :version
            """;
    private static final String PUT = """
            insert into profile_value (subject, attribute, ciphertext, source, verified_by, updated_at)
            values (:subject, :attribute, :ciphertext, 'declared', null, :now)
            on conflict (subject, attribute) do update set ciphertext = excluded.ciphertext,
              source = excluded.source, verified_by = null, updated_at = excluded.updated_at
            """;

    private final JdbcClient database;

    ProfileStore(JdbcClient database) {
        this.database = database;
    }

    StoredProfile read(String subject) {
        return database.sql(READ).param("subject", subject).query((ResultSet rows) -> profile(subject, rows));
    }

    /** Makes the profile at version 1; false where somebody else made it first. */
    boolean insert(String subject, byte[] dataKey, Instant now) {
        return database.sql(INSERT)
                        .param("subject", subject)
                        .param("data_key", dataKey)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Goes on to the next version; false where the profile is not at {@code version} any more. */
    boolean advance(String subject, long version, Instant now) {
        return database.sql(ADVANCE)
                        .param("subject", subject)
                        .param("version", version)
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    void put(String subject, String attribute, byte[] ciphertext, Instant now) {
        database.sql(PUT)
                .param("subject", subject)
                .param("attribute", attribute)
                .param("ciphertext", ciphertext)
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(String subject, String attribute) {
        database.sql("delete from profile_value where subject = :subject and attribute = :attribute")
                .param("subject", subject)
                .param("attribute", attribute)
                .update();
    }

    private static StoredProfile profile(String subject, ResultSet rows) throws SQLException {
        long version = 0;
        byte @Nullable [] dataKey = null;
        List<StoredValue> values = new ArrayList<>();
        while (rows.next()) {
            version = rows.getLong("version");
            dataKey = rows.getBytes("data_key");
            if (rows.getString("attribute") != null) {
                values.add(value(rows));
            }
        }
        return new StoredProfile(subject, version, dataKey, values);
    }

    private static StoredValue value(ResultSet row) throws SQLException {
        return new StoredValue(
                row.getString("attribute"),
                row.getBytes("ciphertext"),
                row.getString("source"),
                row.getString("verified_by"),
                row.getTimestamp("updated_at").toInstant());
    }
}
