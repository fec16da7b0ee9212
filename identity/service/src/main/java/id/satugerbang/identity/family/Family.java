package id.satugerbang.identity.family;

import id.satugerbang.api.identity.model.FamilyMember;
import id.satugerbang.identity.attribute.Doubt;
import id.satugerbang.identity.attribute.Doubts;
import id.satugerbang.identity.profile.ChangeReview;
import id.satugerbang.identity.profile.DataKeys;
import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.profile.PersonValues;
import id.satugerbang.identity.profile.ProfileChange;
import id.satugerbang.identity.profile.ProfileValue;
import id.satugerbang.identity.profile.ProfileVersions;
import id.satugerbang.identity.profile.Provenance;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and changes the family of the citizen who calls. Another citizen's member is never there. */
@Service
public class Family {

    private static final int MOST = 30;
    private static final String ADDRESS = "alamat";

    private final MemberStore store;
    private final PersonValues values;
    private final DataKeys keys;
    private final ChangeReview review;
    private final Doubts doubts;
    private final ShownMembers shown;
    private final Texts texts;
    private final Clock clock;

    Family(
            MemberStore store,
            PersonValues values,
            DataKeys keys,
            ChangeReview review,
            Doubts doubts,
            ShownMembers shown,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.values = values;
        this.keys = keys;
        this.review = review;
        this.doubts = doubts;
        this.shown = shown;
        this.texts = texts;
        this.clock = clock;
    }

    /** Every member, in the order of adding. */
    @Transactional(readOnly = true)
    public List<FamilyMember> all(Caller citizen) {
        return store.all(citizen.subject()).stream()
                .map(member -> shown.of(member, citizen.assurance(), List.of()))
                .toList();
    }

    FamilyMember one(Caller citizen, UUID id) {
        return shown.of(required(citizen, id), citizen.assurance(), List.of());
    }

    @Transactional
    FamilyMember add(Caller citizen, String relation, boolean sameAddress, Map<String, String> typed) {
        keys.findOrMake(citizen.subject());
        if (store.all(citizen.subject()).size() >= MOST) {
            throw ProblemException.at(ProblemCode.INVALID_VALUE, "", "too_many", texts.of("too_many"));
        }
        MemberRow member = new MemberRow(UUID.randomUUID(), citizen.subject(), relation, 1);
        Map<String, @Nullable String> wanted = new HashMap<>(typed);
        if (sameAddress) {
            address(citizen.subject()).forEach(wanted::putIfAbsent);
        }
        ProfileChange change = review.review(wanted, Map.of(), citizen.assurance());
        store.insert(member, clock.instant());
        values.write(member.person(), change, Provenance.DECLARED);
        return shown.of(member, citizen.assurance(), doubts(member, change));
    }

    @Transactional
    FamilyMember change(
            Caller citizen,
            UUID id,
            @Nullable String relation,
            Map<String, @Nullable String> patch,
            @Nullable String ifMatch) {
        MemberRow member = required(citizen, id);
        ProfileVersions.requireMatch(ifMatch, member.version());
        Map<String, ProfileValue> held = values.read(member.person());
        ProfileChange change = review.review(patch, held, citizen.assurance(), Guardianship.frozen(held));
        if (relation != null && !relation.equals(member.relation()) && Guardianship.isProven(held)) {
            throw ProblemException.at(
                    ProblemCode.ATTRIBUTE_PROTECTED, "/relation", "verified_frozen", texts.of("verified_frozen"));
        }
        if (!change.isEmpty() || (relation != null && !relation.equals(member.relation()))) {
            if (!store.advance(member, relation, clock.instant())) {
                throw ProblemException.of(ProblemCode.VERSION_CONFLICT);
            }
            values.write(member.person(), change, Provenance.DECLARED);
        }
        return shown.of(required(citizen, id), citizen.assurance(), doubts(member, change));
    }

    @Transactional
    void remove(Caller citizen, UUID id, @Nullable String ifMatch) {
        MemberRow member = required(citizen, id);
        ProfileVersions.requireMatch(ifMatch, member.version());
        if (!store.delete(member)) {
            throw ProblemException.of(ProblemCode.VERSION_CONFLICT);
        }
    }

    private MemberRow required(Caller citizen, UUID id) {
        return store.find(citizen.subject(), id).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    }

    private Map<String, String> address(String subject) {
        Map<String, String> address = new HashMap<>();
        values.read(Person.citizen(subject)).forEach((key, value) -> {
            if (key.equals(ADDRESS) || key.startsWith(ADDRESS + ".")) {
                address.put(key, value.value());
            }
        });
        return address;
    }

    private List<Doubt> doubts(MemberRow member, ProfileChange change) {
        Map<String, String> after = new HashMap<>();
        Map<String, ProfileValue> kept = values.read(member.person());
        kept.forEach((key, value) -> after.put(key, value.value()));
        return doubts.about(after, change.touched());
    }
}
