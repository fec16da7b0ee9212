package id.satugerbang.identity.verification;

import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.profile.PersonValues;
import id.satugerbang.identity.profile.ProfileValue;
import id.satugerbang.identity.profile.VerifiedBy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes values verified. A weaker proof never replaces a stronger one of the same value. */
@Component
public class Verifier {

    private final PersonValues values;
    private final NikRegister niks;
    private final MemberNiks members;

    Verifier(PersonValues values, NikRegister niks, MemberNiks members) {
        this.values = values;
        this.niks = niks;
        this.members = members;
    }

    /**
     * Keeps the values as verified; inside the caller's transaction.
     *
     * @param verified values in the form in which they are kept
     * @throws id.satugerbang.support.problem.ProblemException {@code identifier_taken} where the NIK is another account's
     */
    public void verify(Person person, Map<String, String> verified, VerifiedBy how) {
        Map<String, ProfileValue> held = values.read(person);
        Map<String, String> raised = new HashMap<>();
        verified.forEach((key, value) -> {
            if (raises(held.get(key), value, how)) {
                raised.put(key, value);
            }
        });
        if (!raised.isEmpty()) {
            values.verify(person, raised, how);
        }
        @Nullable String nik = verified.get("nik");
        if (nik == null) {
            return;
        }
        if (person.member() == null) {
            niks.claim(person.subject(), nik, how);
        } else {
            members.claim(person, nik, how);
        }
    }

    private static boolean raises(@Nullable ProfileValue held, String value, VerifiedBy how) {
        return held == null || !held.value().equals(value) || how.outranks(held.proof());
    }
}
