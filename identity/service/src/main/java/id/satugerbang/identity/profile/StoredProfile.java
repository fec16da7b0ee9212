package id.satugerbang.identity.profile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's values as the database holds them, read in one statement.
 *
 * @param version counts the changes of the citizen's own profile; 0 where nothing was entered yet
 * @param dataKey wrapped data key; absent where nothing was entered yet, and after erasure
 * @param exists false where the citizen has no row yet
 */
record StoredProfile(Person person, long version, byte @Nullable [] dataKey, boolean exists, List<StoredValue> values) {

    StoredProfile {
        values = List.copyOf(values);
    }

    String subject() {
        return person.subject();
    }
}
