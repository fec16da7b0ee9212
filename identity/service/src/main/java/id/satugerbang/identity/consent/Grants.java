package id.satugerbang.identity.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Consents that hold, read from the database each time: a revoked one ends at once on every replica. */
@Component
public class Grants {

    private static final String HOLDING = """
            select subject, service, purpose, attributes from consent
            where subject = any(?) and state = 'granted' and expires_at > ?
            """;

    private final JdbcTemplate database;

    Grants(JdbcTemplate database) {
        this.database = database;
    }

    /** Every consent of these citizens that holds at {@code now}. */
    public List<Grant> of(Collection<String> citizens, Instant now) {
        return database.query(
                HOLDING,
                statement -> {
                    statement.setArray(1, statement.getConnection().createArrayOf("text", citizens.toArray()));
                    statement.setTimestamp(2, Timestamp.from(now));
                },
                (row, number) -> grant(row));
    }

    private static Grant grant(ResultSet row) throws SQLException {
        String[] attributes = (String[]) row.getArray("attributes").getArray();
        return new Grant(
                row.getString("subject"), row.getString("service"), row.getString("purpose"), Set.of(attributes));
    }
}
