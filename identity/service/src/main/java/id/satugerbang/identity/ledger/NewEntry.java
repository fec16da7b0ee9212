package id.satugerbang.identity.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be noted of one disclosure or refusal.
 *
 * @param subject account of the citizen whose ledger it is
 * @param attributes keys of what is handed over, or was asked for; in the order of the bindings
 * @param code why it was refused; absent for a disclosure
 * @param member family member whose data it is
 * @param channel {@code online}, or how an officer serves the citizen
 * @param officer subject of the officer who acts with the citizen present
 * @param assistance what the officer did, and for which agency; absent where no officer had a hand in it
 */
public record NewEntry(
        String subject,
        Instant at,
        String service,
        String operation,
        @Nullable UUID release,
        @Nullable String purpose,
        List<String> attributes,
        @Nullable String code,
        @Nullable UUID member,
        String channel,
        @Nullable String officer,
        @Nullable String traceId,
        @Nullable Assistance assistance) {

    public NewEntry {
        attributes = List.copyOf(attributes);
    }

    @Nullable
    String act() {
        return assistance == null ? null : assistance.act();
    }
}
