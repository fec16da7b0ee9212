package id.satugerbang.identity.cases;

import id.satugerbang.identity.web.TimeCursor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application as the database holds it.
 *
 * @param receipt encrypted, as {@code status}
 */
record CaseRow(
        UUID id,
        String subject,
        @Nullable UUID member,
        String service,
        String operation,
        UUID release,
        byte[] receiptIndex,
        byte[] receipt,
        byte[] status,
        CaseState state,
        Instant submittedAt,
        Instant updatedAt,
        @Nullable Instant decidedAt,
        @Nullable Promise promise) {

    String cursor() {
        return new TimeCursor(submittedAt, id).encode();
    }

    @Override
    public String toString() {
        return "CaseRow[" + id + "]";
    }
}
