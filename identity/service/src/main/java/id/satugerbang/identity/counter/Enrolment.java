package id.satugerbang.identity.counter;

import id.satugerbang.identity.attribute.Doubt;
import id.satugerbang.identity.attribute.Doubts;
import id.satugerbang.identity.ledger.Assisted;
import id.satugerbang.identity.profile.ChangeReview;
import id.satugerbang.identity.profile.DataKeys;
import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.profile.PersonValues;
import id.satugerbang.identity.profile.ProfileChange;
import id.satugerbang.identity.profile.Provenance;
import id.satugerbang.identity.verification.InPerson;
import id.satugerbang.identity.verification.NikRegister;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes an account for a citizen who has no device: the officer has seen the person and the identity card. */
@Service
class Enrolment {

    /** Subjects at the identity provider are plain UUIDs, so that the two never meet. */
    private static final String PREFIX = "assisted-";

    private final ChangeReview review;
    private final PersonValues values;
    private final DataKeys keys;
    private final InPerson inPerson;
    private final NikRegister niks;
    private final Doubts doubts;
    private final CodeHolders codes;
    private final Assisted ledger;
    private final Texts texts;

    Enrolment(
            ChangeReview review,
            PersonValues values,
            DataKeys keys,
            InPerson inPerson,
            NikRegister niks,
            Doubts doubts,
            CodeHolders codes,
            Assisted ledger,
            Texts texts) {
        this.review = review;
        this.values = values;
        this.keys = keys;
        this.inPerson = inPerson;
        this.niks = niks;
        this.doubts = doubts;
        this.codes = codes;
        this.ledger = ledger;
        this.texts = texts;
    }

    /** What is printed on the receipt. */
    record Enrolled(String receiptCode, String name, Set<String> verified, List<Doubt> doubts) {}

    /** @throws ProblemException {@code invalid_value}, {@code attribute_protected} or {@code identifier_taken} */
    @Transactional
    Enrolled enrol(Caller officer, Counter counter, Map<String, String> typed, Set<String> seen) {
        requireCard(typed, seen);
        ProfileChange change = review.review(new HashMap<>(typed), Map.of(), officer.assurance());
        Map<String, String> all = change.puts();
        Map<String, String> documented = new HashMap<>(all);
        documented.keySet().retainAll(seen);
        String subject = PREFIX + UUID.randomUUID();
        niks.requireNobodys(all.getOrDefault("nik", ""));
        keys.findOrMake(subject);
        Map<String, String> said = new HashMap<>(all);
        said.keySet().removeAll(seen);
        Person person = Person.citizen(subject);
        values.write(person, new ProfileChange(said, Set.of(), said.keySet()), Provenance.DICTATED);
        inPerson.verify(person, documented, counter.officer(), counter.agency());
        ledger.note(
                subject,
                counter.by(),
                "enrolment",
                documented.keySet().stream().sorted().toList(),
                null);
        return new Enrolled(
                codes.receipt(subject, counter),
                all.getOrDefault("nama_lengkap", ""),
                documented.keySet(),
                doubts.about(all, change.touched()));
    }

    private void requireCard(Map<String, String> typed, Set<String> seen) {
        List<ProblemError> faults = new ArrayList<>();
        for (String key : List.of("nik", "nama_lengkap")) {
            if (!typed.containsKey(key)) {
                faults.add(new ProblemError("/attributes/" + key, "needed_here", texts.of("needed_here")));
            }
        }
        if (!seen.contains("nik") || !typed.keySet().containsAll(seen)) {
            faults.add(new ProblemError("/seen", "card_not_seen", texts.of("card_not_seen")));
        }
        if (!faults.isEmpty()) {
            throw ProblemException.of(ProblemCode.INVALID_VALUE, faults);
        }
    }
}
