package id.satugerbang.identity.verification;

import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.profile.PersonValues;
import id.satugerbang.identity.profile.ProfileValue;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What the registry is told for one check: the attribute itself, and what names the person. */
@Component
class MatchRequest {

    private static final List<String> PERSON = List.of("nik", "nama_lengkap", "tanggal_lahir");

    private final PersonValues values;
    private final Texts texts;

    MatchRequest(PersonValues values, Texts texts) {
        this.values = values;
        this.texts = texts;
    }

    /** Values by attribute key. @throws ProblemException {@code invalid_value} where one is not held or not matched there */
    Map<String, String> of(Person person, String attribute) {
        if (SiakField.of(attribute).isEmpty()) {
            throw ProblemException.at(
                    ProblemCode.INVALID_VALUE, "/attribute", "not_checkable", texts.of("not_checkable"));
        }
        Map<String, String> told = told(person, attribute);
        List<ProblemError> missing = new ArrayList<>();
        for (String key : keys(attribute)) {
            if (!told.containsKey(key)) {
                missing.add(new ProblemError("/attributes/" + key, "needed_for_check", texts.of("needed_for_check")));
            }
        }
        if (!missing.isEmpty()) {
            throw ProblemException.of(ProblemCode.INVALID_VALUE, missing);
        }
        return told;
    }

    /** As far as they are held now. */
    Map<String, String> told(Person person, String attribute) {
        Map<String, ProfileValue> held = values.read(person);
        Map<String, String> told = new LinkedHashMap<>();
        for (String key : keys(attribute)) {
            if (held.containsKey(key)) {
                told.put(key, held.get(key).value());
            }
        }
        return told;
    }

    private static Set<String> keys(String attribute) {
        Set<String> keys = new LinkedHashSet<>(PERSON);
        keys.add(attribute);
        return keys;
    }
}
