package id.satugerbang.identity.consent;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A decision as it is sent. */
record Answered(
        String service,
        String purpose,
        Set<String> attributes,
        String textHash,
        @Nullable Instant expiresAt,
        boolean grant) {

    Answered {
        attributes = Set.copyOf(attributes);
    }

    /** The new consent that this decision makes of a request. */
    ConsentRow row(UUID id, Decider who, ConsentDocument document, Instant now, Instant latest) {
        return new ConsentRow(
                id,
                who.citizen(),
                document,
                document.hash(),
                grant ? ConsentRow.GRANTED : ConsentRow.DENIED,
                document.attributes().stream()
                        .map(Asked::key)
                        .filter(key -> !grant || attributes.contains(key))
                        .toList(),
                now,
                grant ? (expiresAt == null ? latest : expiresAt) : null,
                null,
                who.channel());
    }
}
