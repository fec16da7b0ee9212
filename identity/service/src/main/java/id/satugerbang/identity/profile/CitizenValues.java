package id.satugerbang.identity.profile;

import id.satugerbang.identity.crypto.ProfileCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Values of many citizens at once, for disclosure: only those that are asked for are opened. */
@Component
public class CitizenValues {

    private static final String READ = """
            select p.subject, p.data_key, v.attribute, v.ciphertext, v.source, v.verified_by
            from profile p join profile_value v on v.subject = p.subject
            where p.subject = any(?) and v.member is null and v.attribute = any(?)
            """;

    private final JdbcTemplate database;
    private final ProfileCipher cipher;

    CitizenValues(JdbcTemplate database, ProfileCipher cipher) {
        this.database = database;
        this.cipher = cipher;
    }

    /** The sealed values of these attributes by citizen; who has none of them is absent. Read in one statement. */
    public Map<String, SealedValues> read(Collection<String> citizens, Set<String> attributes) {
        Map<String, SealedValues> found = new HashMap<>();
        database.query(
                READ,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("text", citizens.toArray()));
                    statement.setArray(2, statement.getConnection().createArrayOf("text", attributes.toArray()));
                },
                row -> {
                    add(found, row);
                });
        return found;
    }

    private void add(Map<String, SealedValues> found, ResultSet row) throws SQLException {
        String citizen = row.getString("subject");
        byte[] dataKey = row.getBytes("data_key");
        found.computeIfAbsent(citizen, subject -> new SealedValues(() -> cipher.open(subject, dataKey)))
                .add(
                        row.getString("attribute"),
                        new SealedValues.Sealed(
                                row.getBytes("ciphertext"), row.getString("source"), row.getString("verified_by")));
    }
}
