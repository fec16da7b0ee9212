package id.satugerbang.identity.profile;

import id.satugerbang.identity.crypto.ProfileCipher;
import id.satugerbang.identity.crypto.ValueCipher;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads and writes the values of a person, in clear for those who may ask; each change of a citizen's own is remembered. */
@Component
public class PersonValues {

    private static final String HISTORY = "history/";

    private final ProfileStore store;
    private final HistoryStore history;
    private final DataKeys keys;
    private final ProfileCipher cipher;
    private final Clock clock;

    PersonValues(ProfileStore store, HistoryStore history, DataKeys keys, ProfileCipher cipher, Clock clock) {
        this.store = store;
        this.history = history;
        this.keys = keys;
        this.cipher = cipher;
        this.clock = clock;
    }

    /** Every value by attribute key, in one read; empty for a person of whom nothing is kept. */
    public Map<String, ProfileValue> read(Person person) {
        return open(store.read(person));
    }

    Map<String, ProfileValue> open(StoredProfile stored) {
        if (stored.dataKey() == null) {
            return Map.of();
        }
        ValueCipher values = cipher.open(stored.subject(), stored.dataKey());
        Map<String, ProfileValue> opened = new HashMap<>();
        for (StoredValue row : stored.values()) {
            String place = stored.person().place(row.attribute());
            opened.put(row.attribute(), new ProfileValue(values.decrypt(place, row.ciphertext()), row));
        }
        return opened;
    }

    /** Makes a change that was found right; inside the caller's transaction, which also sees to versions. */
    public void write(Person person, ProfileChange change, Provenance provenance) {
        if (change.isEmpty()) {
            return;
        }
        Map<String, ProfileValue> before = read(person);
        ValueCipher values = keys.findOrMake(person.subject());
        Instant now = clock.instant();
        change.puts().forEach((key, value) -> {
            store.put(person, key, values.encrypt(person.place(key), value), provenance, now);
            remember(person, key, kind(before.get(key), value, provenance), value, values, provenance, now);
        });
        change.removes().forEach(key -> {
            store.remove(person, key);
            remember(person, key, "removed", null, values, provenance, now);
        });
    }

    /** As {@link #write} of values that were verified; takes the person's data to its next version. */
    public void verify(Person person, Map<String, String> verified, VerifiedBy how) {
        write(person, new ProfileChange(verified, Set.of(), verified.keySet()), Provenance.verified(how));
        advance(person);
    }

    /** A verified value is only said from now on, because somebody else proved it to be theirs; takes the data to its next version. */
    public void demote(Person person, String key, VerifiedBy by) {
        ProfileValue held = read(person).get(key);
        if (held != null) {
            ValueCipher cipher = keys.findOrMake(person.subject());
            Provenance lost = new Provenance(Provenance.verified(by).actor(), null);
            Instant now = clock.instant();
            store.put(person, key, cipher.encrypt(person.place(key), held.value()), lost, now);
            remember(person, key, "demoted", held.value(), cipher, lost, now);
            advance(person);
        }
    }

    /** Erases what is remembered of these attributes of a citizen. */
    public void forget(String subject, Set<String> attributes) {
        history.forget(subject, attributes);
    }

    /** Takes the person's data to its next version. */
    public void advance(Person person) {
        store.advance(person, clock.instant());
    }

    private void remember(
            Person person,
            String key,
            String change,
            @Nullable String value,
            ValueCipher values,
            Provenance provenance,
            Instant now) {
        if (person.member() == null) {
            byte @Nullable [] ciphertext = value == null ? null : remember(values, key, value);
            history.add(person.subject(), key, change, ciphertext, provenance, now);
        }
    }

    private static String kind(@Nullable ProfileValue before, String value, Provenance provenance) {
        if (provenance.verifiedBy() != null) {
            return "verified";
        }
        return before == null ? "entered" : "changed";
    }

    static byte[] remember(ValueCipher values, String attribute, String value) {
        return values.encrypt(HISTORY + attribute, value);
    }

    /** The remembered value in clear. */
    static String remembered(ValueCipher values, String attribute, byte[] ciphertext) {
        return values.decrypt(HISTORY + attribute, ciphertext);
    }
}
