package id.satugerbang.identity.counter;

import id.satugerbang.identity.attribute.AttributeCatalogue;
import id.satugerbang.identity.attribute.AttributeDefinition;
import id.satugerbang.identity.family.FamilyPeople;
import id.satugerbang.identity.ledger.Assisted;
import id.satugerbang.identity.profile.ChangeReview;
import id.satugerbang.identity.profile.DataKeys;
import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.profile.PersonValues;
import id.satugerbang.identity.profile.ProfileValue;
import id.satugerbang.identity.profile.Refusals;
import id.satugerbang.identity.profile.VerifiedBy;
import id.satugerbang.identity.rights.Rectifications;
import id.satugerbang.identity.verification.InPerson;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Verifies what stands on the documents of a citizen who is present. */
@Service
class Proofing {

    private final ChangeReview review;
    private final AttributeCatalogue catalogue;
    private final PersonValues values;
    private final DataKeys keys;
    private final FamilyPeople family;
    private final InPerson inPerson;
    private final Rectifications rectifications;
    private final Assisted ledger;
    private final Texts texts;

    Proofing(
            ChangeReview review,
            AttributeCatalogue catalogue,
            PersonValues values,
            DataKeys keys,
            FamilyPeople family,
            InPerson inPerson,
            Rectifications rectifications,
            Assisted ledger,
            Texts texts) {
        this.review = review;
        this.catalogue = catalogue;
        this.values = values;
        this.keys = keys;
        this.family = family;
        this.inPerson = inPerson;
        this.rectifications = rectifications;
        this.ledger = ledger;
        this.texts = texts;
    }

    /**
     * Keeps what is on the document as verified in person.
     *
     * @return keys that are verified now
     * @throws ProblemException {@code not_found} for another's family member, {@code attribute_protected} for a frozen
     *     identifier without a request to rectify it, {@code invalid_value}, {@code identifier_taken}
     */
    @Transactional
    Set<String> verify(
            Caller officer, Counter counter, String citizen, @Nullable UUID member, Map<String, String> typed) {
        Person person = person(citizen, member);
        Map<String, String> seen = review.review(new HashMap<>(typed), Map.of(), officer.assurance())
                .puts();
        refuseFrozen(person, seen);
        if (!seen.isEmpty()) {
            keys.findOrMake(citizen);
            inPerson.verify(person, seen, counter.officer(), counter.agency());
            ledger.note(
                    citizen,
                    counter.by(),
                    "verification",
                    seen.keySet().stream().sorted().toList(),
                    member);
        }
        if (member == null) {
            rectifications.settle(citizen, seen.keySet());
        }
        return seen.keySet();
    }

    /** Name of the citizen; empty where none is kept. */
    String name(String citizen) {
        ProfileValue name = values.read(Person.citizen(citizen)).get("nama_lengkap");
        return name == null ? "" : name.value();
    }

    private Person person(String citizen, @Nullable UUID member) {
        return member == null
                ? Person.citizen(citizen)
                : family.find(citizen, member).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    /** An identifier that was proofed before changes only where the citizen asked for it. */
    private void refuseFrozen(Person person, Map<String, String> seen) {
        Map<String, ProfileValue> held = values.read(person);
        Set<String> asked = person.member() == null ? rectifications.open(person.subject()) : Set.of();
        Refusals refusals = new Refusals(texts);
        seen.forEach((key, value) -> {
            ProfileValue old = held.get(key);
            if (old != null && !old.value().equals(value) && isFrozen(key, old) && !asked.contains(key)) {
                refusals.add(ProblemCode.ATTRIBUTE_PROTECTED, key, "rectify_first");
            }
        });
        refusals.throwIfAny();
    }

    private boolean isFrozen(String key, ProfileValue old) {
        VerifiedBy proof = old.proof();
        return catalogue.find(key).filter(AttributeDefinition::identifier).isPresent()
                && proof != null
                && !VerifiedBy.IN_PERSON.outranks(proof);
    }
}
