package id.satugerbang.identity.consent;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proof of one step in the life of a consent. */
record EventRow(
        Instant at,
        String kind,
        List<String> attributes,
        String channel,
        @Nullable String officer) {

    EventRow {
        attributes = List.copyOf(attributes);
    }
}
