package id.satugerbang.identity.rights;

import id.satugerbang.identity.citizen.CitizenLocks;
import id.satugerbang.identity.crypto.ValueCipher;
import id.satugerbang.identity.profile.AccountRemoved;
import id.satugerbang.identity.profile.CitizenErased;
import id.satugerbang.identity.profile.DataKeys;
import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.profile.PersonValues;
import id.satugerbang.identity.profile.ProfileChange;
import id.satugerbang.identity.profile.ProfileValue;
import id.satugerbang.identity.profile.Profiles;
import id.satugerbang.identity.profile.Provenance;
import id.satugerbang.identity.profile.RestrictedProfiles;
import id.satugerbang.identity.signin.SignIns;
import id.satugerbang.identity.verification.NikRegister;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Does what a citizen has a right to, and remembers that it was asked for. */
@Service
class Rights {

    /** Hours, not working days (UU 27/2022). */
    static final Duration CLOCK = Duration.ofHours(72);

    private final RightsStore store;
    private final Profiles profiles;
    private final PersonValues values;
    private final DataKeys keys;
    private final CitizenLocks locks;
    private final RestrictedProfiles restrictions;
    private final NikRegister niks;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    Rights(
            RightsStore store,
            Profiles profiles,
            PersonValues values,
            DataKeys keys,
            CitizenLocks locks,
            RestrictedProfiles restrictions,
            NikRegister niks,
            SignIns signIns,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.profiles = profiles;
        this.values = values;
        this.keys = keys;
        this.locks = locks;
        this.restrictions = restrictions;
        this.niks = niks;
        this.signIns = signIns;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** Notes an access that is being answered. */
    void accessed(String citizen) {
        note(citizen, "access", Set.of(), Set.of(), null);
    }

    /** Does it, as far as it can be done at once. @throws ProblemException {@code invalid_value} and those of a change */
    @Transactional
    UUID use(Caller citizen, String kind, Map<String, @Nullable String> attributes, @Nullable String note) {
        String subject = citizen.subject();
        locks.enter(subject);
        return switch (kind) {
            case "rectify" -> rectify(citizen, attributes, note);
            case "erase" -> attributes.isEmpty() ? eraseAll(subject) : eraseSome(subject, attributes.keySet(), note);
            case "restrict" -> {
                restrictions.restrict(subject, clock.instant());
                yield note(subject, kind, Set.of(), Set.of(), note);
            }
            case "unrestrict" -> {
                restrictions.lift(subject);
                yield note(subject, kind, Set.of(), Set.of(), note);
            }
            default -> note(subject, kind, Set.of(), Set.of(), note);
        };
    }

    /** What the citizen may change is changed at once; a verified identifier waits for an officer. */
    private UUID rectify(Caller citizen, Map<String, @Nullable String> wanted, @Nullable String note) {
        if (wanted.isEmpty()) {
            throw ProblemException.at(
                    ProblemCode.INVALID_VALUE, "/attributes", "nothing_named", texts.of("nothing_named"));
        }
        Map<String, ProfileValue> held = values.read(Person.citizen(citizen.subject()));
        Map<String, @Nullable String> now = new HashMap<>(wanted);
        Set<String> frozen = new HashSet<>(profiles.frozen(held));
        frozen.retainAll(wanted.keySet());
        now.keySet().removeAll(frozen);
        if (!now.isEmpty()) {
            profiles.change(citizen, now, "*");
        }
        return note(citizen.subject(), "rectify", wanted.keySet(), frozen, note);
    }

    private UUID eraseSome(String subject, Set<String> named, @Nullable String note) {
        Person person = Person.citizen(subject);
        Set<String> held = new HashSet<>(values.read(person).keySet());
        held.retainAll(named);
        values.write(person, new ProfileChange(Map.of(), held, Set.of()), Provenance.DECLARED);
        values.forget(subject, named);
        if (held.contains("nik")) {
            niks.release(subject);
        }
        values.advance(person);
        return note(subject, "erase", named, Set.of(), note);
    }

    /** What is kept here goes at once; the request is open until the account is gone too. */
    private UUID eraseAll(String subject) {
        events.publishEvent(new CitizenErased(subject));
        signIns.forget(subject);
        store.dropNotes(subject);
        return add(subject, "erase", Set.of(), null, false);
    }

    @EventListener
    void gone(AccountRemoved removed) {
        signIns.forget(removed.subject());
        store.dropNotes(removed.subject());
        store.erased(removed.subject(), clock.instant());
    }

    private UUID note(
            String subject, String kind, Set<String> attributes, Set<String> waiting, @Nullable String words) {
        return add(subject, kind, waiting.isEmpty() ? attributes : waiting, words, waiting.isEmpty());
    }

    private UUID add(String subject, String kind, Set<String> attributes, @Nullable String words, boolean done) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        byte @Nullable [] sealed =
                words == null ? null : keys.findOrMake(subject).encrypt(place(id), words);
        store.insert(new RequestRow(
                id, subject, kind, new TreeSet<>(attributes), sealed, now, now.plus(CLOCK), done ? now : null));
        return id;
    }

    static @Nullable String words(RequestRow request, @Nullable ValueCipher cipher) {
        return request.note() == null || cipher == null ? null : cipher.decrypt(place(request.id()), request.note());
    }

    private static String place(UUID id) {
        return "rights/" + id;
    }
}
