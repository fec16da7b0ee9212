package id.satugerbang.identity.ledger;

import id.satugerbang.identity.canonical.CanonicalJson;
import id.satugerbang.identity.canonical.Sha256;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a citizen's chain.
 *
 * @param kind {@code disclosure}, {@code refusal} or {@code assistance}
 * @param seq counts the citizen's rows from 1
 * @param prev hash of the row before; zeros before the first
 * @param hash SHA-256 over the row in RFC 8785 form, see {@link #canonical()}
 */
public record LedgerEntry(String kind, NewEntry fact, long seq, byte[] prev, byte[] hash) {

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** The next row of a chain. */
    static LedgerEntry next(NewEntry fact, long seq, byte[] prev) {
        String kind = fact.act() != null ? "assistance" : fact.code() == null ? "disclosure" : "refusal";
        LedgerEntry unhashed = new LedgerEntry(kind, fact, seq, prev, Sha256.zeros());
        return new LedgerEntry(kind, fact, seq, prev, unhashed.computeHash());
    }

    /** The hash that this row must have. */
    public byte[] computeHash() {
        return Sha256.of(CanonicalJson.bytes(canonical()));
    }

    /** The row as it is hashed: every field that has a value, the time in microseconds, {@code prev} in hex. */
    public Map<String, Object> canonical() {
        Map<String, Object> row = new HashMap<>();
        row.put("subject", fact.subject());
        row.put("seq", seq);
        row.put("at", MICROS.format(fact.at()));
        row.put("kind", kind);
        row.put("service", fact.service());
        row.put("operation", fact.operation());
        row.put("attributes", fact.attributes());
        row.put("channel", fact.channel());
        row.put("prev", Sha256.hex(prev));
        putIfPresent(row, "release", fact.release());
        putIfPresent(row, "purpose", fact.purpose());
        putIfPresent(row, "code", fact.code());
        putIfPresent(row, "member", fact.member());
        putIfPresent(row, "officer", fact.officer());
        putIfPresent(row, "trace_id", fact.traceId());
        if (fact.assistance() != null) {
            putIfPresent(row, "act", fact.act());
            putIfPresent(row, "agency", fact.assistance().agency());
        }
        return row;
    }

    private static void putIfPresent(Map<String, Object> row, String name, @Nullable Object value) {
        if (value != null) {
            row.put(name, value.toString());
        }
    }
}
