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
            from profile p left join profile_value v
              on v.subject = p.subject and v.member is not distinct from cast(:member as uuid)
            where p.subject = :subject
            """;
    private static final String ADVANCE = """
            update profile set version = version + 1, updated_at = :now
            where subject = :subject and version = :version
            """;
    private static final String PUT = """
            insert into profile_value (subject, member, attribute, ciphertext, source, verified_by, updated_at)
            values (:subject, :member, :attribute, :ciphertext, :source, :verified_by, :now)
            on conflict on constraint profile_value_of_person do update set ciphertext = excluded.ciphertext,
              source = excluded.source, verified_by = excluded.verified_by, updated_at = excluded.updated_at
            """;
    private static final String REMOVE = """
            delete from profile_value
            where subject = :subject and member is not distinct from cast(:member as uuid) and attribute = :attribute
            """;

    private final JdbcClient database;

    ProfileStore(JdbcClient database) {
        this.database = database;
    }

    StoredProfile read(Person person) {
        return database.sql(READ)
                .param("subject", person.subject())
                .param("member", person.member())
                .query((ResultSet rows) -> profile(person, rows));
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

    /** Goes on to the next version, whichever that is, of the citizen or the family member. */
    void advance(Person person, Instant now) {
        String row = person.member() == null ? "profile" : "family_member";
        database.sql("update " + row + " set version = version + 1, updated_at = :now where subject = :subject"
                        + (person.member() == null ? "" : " and id = :member"))
                .param("subject", person.subject())
                .param("member", person.member())
                .param("now", Timestamp.from(now))
                .update();
    }

    void put(Person person, String attribute, byte[] ciphertext, Provenance provenance, Instant now) {
        database.sql(PUT)
                .param("subject", person.subject())
                .param("member", person.member())
                .param("attribute", attribute)
                .param("ciphertext", ciphertext)
                .param("source", provenance.source())
                .param("verified_by", provenance.proof())
                .param("now", Timestamp.from(now))
                .update();
    }

    void remove(Person person, String attribute) {
        database.sql(REMOVE)
                .param("subject", person.subject())
                .param("member", person.member())
                .param("attribute", attribute)
                .update();
    }

    private static StoredProfile profile(Person person, ResultSet rows) throws SQLException {
        long version = 0;
        byte @Nullable [] dataKey = null;
        boolean exists = false;
        List<StoredValue> values = new ArrayList<>();
        while (rows.next()) {
            exists = true;
            version = rows.getLong("version");
            dataKey = rows.getBytes("data_key");
            if (rows.getString("attribute") != null) {
                values.add(value(rows));
            }
        }
        return new StoredProfile(person, version, dataKey, exists, values);
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
