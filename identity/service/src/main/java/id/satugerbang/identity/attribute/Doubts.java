package id.satugerbang.identity.attribute;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what is odd in a profile without being wrong: codes nobody knows, a NIK that tells another birth date or gender. */
@Component
public class Doubts {

    private static final int VILLAGE_LENGTH = 13;

    private final AttributeCatalogue catalogue;
    private final Regions regions;

    Doubts(AttributeCatalogue catalogue, Regions regions) {
        this.catalogue = catalogue;
        this.regions = regions;
    }

    /**
     * Doubts that a change brings up.
     *
     * @param values every value after the change, in the form in which it is kept
     * @param changed keys that the change touched
     */
    public List<Doubt> about(Map<String, String> values, Set<String> changed) {
        List<Doubt> doubts = new ArrayList<>();
        for (AttributeDefinition attribute : catalogue.all()) {
            String value = values.get(attribute.key());
            if (value != null && changed.contains(attribute.key())) {
                aboutRegion(attribute, value, doubts);
            }
        }
        aboutNik(values, changed, doubts);
        return doubts;
    }

    private void aboutRegion(AttributeDefinition attribute, String value, List<Doubt> doubts) {
        if (attribute.type() == AttributeType.NIK && !regions.isPlausible(new Nik(value).region())) {
            doubts.add(new Doubt(attribute.key(), "nik_region_unknown"));
        }
        if (attribute.type() == AttributeType.REGION) {
            if (!regions.isPlausible(value)) {
                doubts.add(new Doubt(attribute.key(), "region_unknown"));
            } else if (value.length() < VILLAGE_LENGTH) {
                doubts.add(new Doubt(attribute.key(), "region_not_village"));
            }
        }
    }

    private static void aboutNik(Map<String, String> values, Set<String> changed, List<Doubt> doubts) {
        String digits = values.get("nik");
        if (digits == null) {
            return;
        }
        Nik nik = new Nik(digits);
        @Nullable String birth = values.get("tanggal_lahir");
        if (birth != null && touches(changed, "tanggal_lahir") && !nik.bornOn(LocalDate.parse(birth))) {
            doubts.add(new Doubt("nik", "nik_birth_date_differs"));
        }
        @Nullable String gender = values.get("jenis_kelamin");
        if (gender != null && touches(changed, "jenis_kelamin") && nik.isWoman() != gender.equals("P")) {
            doubts.add(new Doubt("nik", "nik_gender_differs"));
        }
    }

    private static boolean touches(Set<String> changed, String other) {
        return changed.contains("nik") || changed.contains(other);
    }
}
