package id.satugerbang.identity.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's profile as the database holds it, read in one statement.
 *
 * @param version counts the changes; 0 where nothing was entered yet
 * @param dataKey wrapped data key; absent at version 0
 */
record StoredProfile(String subject, long version, byte @Nullable [] dataKey, List<StoredValue> values) {

    StoredProfile {
        values = List.copyOf(values);
    }
}
