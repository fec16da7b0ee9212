package id.satugerbang.identity.profile;

import id.satugerbang.identity.attribute.AttributeCatalogue;
import id.satugerbang.identity.attribute.AttributeDefinition;
import id.satugerbang.identity.attribute.Doubt;
import id.satugerbang.identity.attribute.Doubts;
import id.satugerbang.identity.citizen.CitizenLocks;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the profile of the citizen who calls. */
@Service
public class Profiles {

    private final ProfileStore store;
    private final PersonValues values;
    private final DataKeys keys;
    private final CitizenLocks locks;
    private final AttributeCatalogue catalogue;
    private final ChangeReview review;
    private final Doubts doubts;
    private final Clock clock;

    Profiles(
            ProfileStore store,
            PersonValues values,
            DataKeys keys,
            CitizenLocks locks,
            AttributeCatalogue catalogue,
            ChangeReview review,
            Doubts doubts,
            Clock clock) {
        this.store = store;
        this.values = values;
        this.keys = keys;
        this.locks = locks;
        this.catalogue = catalogue;
        this.review = review;
        this.doubts = doubts;
        this.clock = clock;
    }

    /** The profile at the citizen's assurance. */
    public ProfileView read(Caller citizen) {
        return view(store.read(Person.citizen(citizen.subject())), citizen, List.of());
    }

    /**
     * Makes the whole change or none of it.
     *
     * @throws ProblemException where the version is missing or outdated, or a part of the change is refused
     */
    @Transactional
    public ProfileView change(Caller citizen, Map<String, @Nullable String> patch, @Nullable String ifMatch) {
        locks.enter(citizen.subject());
        StoredProfile stored = store.read(Person.citizen(citizen.subject()));
        ProfileVersions.requireMatch(ifMatch, stored.version());
        Map<String, ProfileValue> current = values.open(stored);
        ProfileChange change = review.review(patch, current, citizen.assurance());
        if (!change.isEmpty()) {
            write(stored, change);
        }
        List<Doubt> found = doubts.about(after(current, change), change.touched());
        return view(store.read(Person.citizen(citizen.subject())), citizen, found);
    }

    private void write(StoredProfile stored, ProfileChange change) {
        keys.findOrMake(stored.subject());
        if (!store.advance(stored.subject(), stored.version(), clock.instant())) {
            throw ProblemException.of(ProblemCode.VERSION_CONFLICT);
        }
        values.write(stored.person(), change, Provenance.DECLARED);
    }

    private static Map<String, String> after(Map<String, ProfileValue> current, ProfileChange change) {
        Map<String, String> values = new HashMap<>();
        current.forEach((key, value) -> values.put(key, value.value()));
        values.putAll(change.puts());
        values.keySet().removeAll(change.removes());
        return values;
    }

    private ProfileView view(StoredProfile stored, Caller citizen, List<Doubt> found) {
        Map<String, ProfileValue> opened = values.open(stored);
        Map<String, ProfileValue> shown = inOrder(opened, citizen.assurance());
        Set<String> named = shown.keySet();
        return new ProfileView(
                stored.version(),
                shown,
                found.stream()
                        .filter(doubt -> named.contains(doubt.attribute()))
                        .toList());
    }

    /** What is open at this assurance, in the order of the form. */
    public Map<String, ProfileValue> inOrder(Map<String, ProfileValue> opened, Assurance assurance) {
        Map<String, ProfileValue> shown = new LinkedHashMap<>();
        for (AttributeDefinition attribute : catalogue.all()) {
            ProfileValue value = opened.get(attribute.key());
            if (value != null && ChangeReview.isOpen(attribute, assurance)) {
                shown.put(attribute.key(), value);
            }
        }
        return shown;
    }

    /** Keys whose values the citizen cannot change any more: verified identifiers. */
    public Set<String> frozen(Map<String, ProfileValue> held) {
        return catalogue.all().stream()
                .filter(AttributeDefinition::identifier)
                .map(AttributeDefinition::key)
                .filter(key -> held.containsKey(key) && held.get(key).row().isVerified())
                .collect(Collectors.toSet());
    }
}
