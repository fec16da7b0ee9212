package id.satugerbang.identity.profile;

import id.satugerbang.identity.attribute.AttributeCatalogue;
import id.satugerbang.identity.attribute.AttributeDefinition;
import id.satugerbang.identity.attribute.Doubt;
import id.satugerbang.identity.attribute.Doubts;
import id.satugerbang.identity.crypto.ProfileCipher;
import id.satugerbang.identity.crypto.ValueCipher;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the profile of the citizen who calls. */
@Service
class Profiles {

    private final ProfileStore store;
    private final ProfileCipher cipher;
    private final AttributeCatalogue catalogue;
    private final ChangeReview review;
    private final Doubts doubts;
    private final Clock clock;

    Profiles(
            ProfileStore store,
            ProfileCipher cipher,
            AttributeCatalogue catalogue,
            ChangeReview review,
            Doubts doubts,
            Clock clock) {
        this.store = store;
        this.cipher = cipher;
        this.catalogue = catalogue;
        this.review = review;
        this.doubts = doubts;
        this.clock = clock;
    }

    ProfileView read(Caller citizen) {
        return view(store.read(citizen.subject()), citizen, List.of());
    }

    /**
     * Makes the whole change or none of it.
     *
     * @throws ProblemException where the version is missing or outdated, or a part of the change is refused
     */
    @Transactional
    ProfileView change(Caller citizen, Map<String, @Nullable String> patch, @Nullable String ifMatch) {
        StoredProfile stored = store.read(citizen.subject());
        ProfileVersions.requireMatch(ifMatch, stored.version());
        Map<String, ProfileValue> current = open(stored);
        ProfileChange change = review.review(patch, current, citizen.assurance());
        if (!change.isEmpty()) {
            write(stored, change);
        }
        List<Doubt> found = doubts.about(after(current, change), change.touched());
        return view(store.read(citizen.subject()), citizen, found);
    }

    private void write(StoredProfile stored, ProfileChange change) {
        Instant now = clock.instant();
        String subject = stored.subject();
        byte[] dataKey = stored.dataKey() == null ? cipher.newDataKey(subject) : stored.dataKey();
        boolean first = stored.dataKey() == null
                ? store.insert(subject, dataKey, now)
                : store.advance(subject, stored.version(), now);
        if (!first) {
            throw ProblemException.of(ProblemCode.VERSION_CONFLICT);
        }
        ValueCipher values = cipher.open(subject, dataKey);
        change.puts().forEach((key, value) -> store.put(subject, key, values.encrypt(key, value), now));
        change.removes().forEach(key -> store.remove(subject, key));
    }

    private static Map<String, String> after(Map<String, ProfileValue> current, ProfileChange change) {
        Map<String, String> values = new HashMap<>();
        current.forEach((key, value) -> values.put(key, value.value()));
        values.putAll(change.puts());
        values.keySet().removeAll(change.removes());
        return values;
    }

    private Map<String, ProfileValue> open(StoredProfile stored) {
        if (stored.dataKey() == null) {
            return Map.of();
        }
        ValueCipher values = cipher.open(stored.subject(), stored.dataKey());
        Map<String, ProfileValue> opened = new HashMap<>();
        for (StoredValue row : stored.values()) {
            opened.put(row.attribute(), new ProfileValue(values.decrypt(row.attribute(), row.ciphertext()), row));
        }
        return opened;
    }

    private ProfileView view(StoredProfile stored, Caller citizen, List<Doubt> found) {
        Map<String, ProfileValue> values = open(stored);
        Map<String, ProfileValue> shown = new LinkedHashMap<>();
        for (AttributeDefinition attribute : catalogue.all()) {
            ProfileValue value = values.get(attribute.key());
            if (value != null && ChangeReview.isOpen(attribute, citizen.assurance())) {
                shown.put(attribute.key(), value);
            }
        }
        Set<String> keys = shown.keySet();
        return new ProfileView(
                stored.version(),
                shown,
                found.stream().filter(doubt -> keys.contains(doubt.attribute())).toList());
    }
}
