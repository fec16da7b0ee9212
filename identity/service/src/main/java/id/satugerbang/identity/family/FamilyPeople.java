package id.satugerbang.identity.family;

import id.satugerbang.identity.acting.HeldValue;
import id.satugerbang.identity.acting.MemberValues;
import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.profile.PersonValues;
import id.satugerbang.identity.profile.ProfileValue;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What other features learn of a citizen's family. */
@Component
public class FamilyPeople implements MemberValues {

    private final MemberStore store;
    private final PersonValues values;
    private final Guardianship guardianship;

    FamilyPeople(MemberStore store, PersonValues values, Guardianship guardianship) {
        this.store = store;
        this.values = values;
        this.guardianship = guardianship;
    }

    @Override
    public boolean mayActFor(String citizen, UUID member) {
        return of(citizen, member).isPresent();
    }

    @Override
    public Optional<Map<String, HeldValue>> of(String citizen, UUID member) {
        return store.find(citizen, member).flatMap(row -> {
            Map<String, ProfileValue> all = values.read(row.person());
            return guardianship.covers(row, all) ? Optional.of(held(all)) : Optional.empty();
        });
    }

    /** The member as a person; empty where it is none of this citizen's. */
    public Optional<Person> find(String citizen, UUID member) {
        return store.find(citizen, member).map(MemberRow::person);
    }

    /** Names by id, in the order of adding; a member without a name has an empty one. */
    public Map<UUID, String> names(String citizen) {
        Map<UUID, String> names = new LinkedHashMap<>();
        for (MemberRow row : store.all(citizen)) {
            ProfileValue name = values.read(row.person()).get("nama_lengkap");
            names.put(row.id(), name == null ? "" : name.value());
        }
        return names;
    }

    private static Map<String, HeldValue> held(Map<String, ProfileValue> all) {
        Map<String, HeldValue> held = new HashMap<>();
        all.forEach((key, value) -> held.put(
                key,
                new HeldValue(value.value(), value.row().source(), value.row().verifiedBy())));
        return held;
    }
}
