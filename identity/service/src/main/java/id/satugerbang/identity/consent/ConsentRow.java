package id.satugerbang.identity.consent;

import id.satugerbang.identity.web.TimeCursor;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's decision as it stands.
 *
 * @param state {@code granted}, {@code denied} or {@code revoked}
 * @param attributes what it covers now
 */
record ConsentRow(
        UUID id,
        String subject,
        ConsentDocument document,
        byte[] textHash,
        String state,
        List<String> attributes,
        Instant decidedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant endedAt,
        String channel) {

    static final String GRANTED = "granted";
    static final String DENIED = "denied";
    static final String REVOKED = "revoked";

    ConsentRow {
        attributes = List.copyOf(attributes);
    }

    /** The state as citizens see it: a granted consent runs out. */
    String stateAt(Instant now) {
        return state.equals(GRANTED) && expiresAt != null && !expiresAt.isAfter(now) ? "expired" : state;
    }

    String cursor() {
        return new TimeCursor(decidedAt, id).encode();
    }

    @Override
    public String toString() {
        return "ConsentRow[" + id + "]";
    }
}
