package id.satugerbang.identity.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table {@code ledger_entry}; shared by the service and the auditor's command. */
public final class LedgerRows {

    /** Columns that {@link #read} wants. */
    public static final String COLUMNS =
            "subject, seq, at, kind, service, operation, release, purpose, attributes, code,"
                    + " member, channel, officer, trace_id, act, agency, prev, hash";

    private LedgerRows() {}

    /** The row at the cursor, whatever it says: what somebody has put there by hand is read too, and does not fit its hash. */
    public static LedgerEntry read(ResultSet row) throws SQLException {
        NewEntry fact = new NewEntry(
                row.getString("subject"),
                row.getTimestamp("at").toInstant(),
                row.getString("service"),
                row.getString("operation"),
                row.getObject("release", UUID.class),
                row.getString("purpose"),
                texts(row.getArray("attributes")),
                row.getString("code"),
                row.getObject("member", UUID.class),
                row.getString("channel"),
                row.getString("officer"),
                row.getString("trace_id"),
                assistance(row));
        return new LedgerEntry(
                row.getString("kind"), fact, row.getLong("seq"), row.getBytes("prev"), row.getBytes("hash"));
    }

    private static @Nullable Assistance assistance(ResultSet row) throws SQLException {
        @Nullable String act = row.getString("act");
        @Nullable String agency = row.getString("agency");
        return act == null && agency == null ? null : new Assistance(act, agency);
    }

    private static List<String> texts(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(String::valueOf).toList();
    }
}
