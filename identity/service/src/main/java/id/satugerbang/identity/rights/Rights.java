package id.satugerbang.identity.rights;

import id.satugerbang.identity.acting.ProofingAgencies;
import id.satugerbang.identity.crypto.ValueCipher;
import id.satugerbang.identity.profile.AccountRemoved;
import id.satugerbang.identity.profile.CitizenErased;
import id.satugerbang.identity.profile.CitizenMoved;
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
import id.satugerbang.identity.web.Meant;
import id.satugerbang.identity.web.SignInTime;
import id.satugerbang.identity.web.Texts;
import id.satugerbang.support.caller.Assurance;
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
    private final RestrictedProfiles restrictions;
    private final NikRegister niks;
    private final Rectifications rectifications;
    private final ProofingAgencies agencies;
    private final SignInTime signInTime;
    private final RightsProperties properties;
    private final SignIns signIns;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    Rights(
            RightsStore store,
            Profiles profiles,
            PersonValues values,
            DataKeys keys,
            RestrictedProfiles restrictions,
            NikRegister niks,
            Rectifications rectifications,
            ProofingAgencies agencies,
            SignInTime signInTime,
            RightsProperties properties,
            SignIns signIns,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.store = store;
        this.profiles = profiles;
        this.values = values;
        this.keys = keys;
        this.restrictions = restrictions;
        this.niks = niks;
        this.rectifications = rectifications;
        this.agencies = agencies;
        this.signInTime = signInTime;
        this.properties = properties;
        this.signIns = signIns;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    /** Notes an access that is being answered. */
    void accessed(Meant.Who who) {
        note(who, "access", Set.of(), Set.of(), null);
    }

    /** Does it, as far as it can be done at once. @throws ProblemException {@code invalid_value} and those of a change */
    @Transactional
    UUID use(Meant.Who who, String kind, Map<String, @Nullable String> attributes, @Nullable String note) {
        return switch (kind) {
            case "rectify" -> rectify(who, attributes, note);
            case "erase" -> erase(who, attributes.keySet(), note);
            case "restrict" -> {
                restrictions.restrict(who.citizen(), clock.instant());
                yield note(who, kind, Set.of(), Set.of(), note);
            }
            case "unrestrict" -> {
                restrictions.lift(who.citizen());
                yield note(who, kind, Set.of(), Set.of(), note);
            }
            default -> note(who, kind, Set.of(), Set.of(), note);
        };
    }

    /** Erasing needs a fresh sign-in, or the citizen at a counter. */
    private UUID erase(Meant.Who who, Set<String> named, @Nullable String note) {
        if (!who.isAssisted()) {
            signInTime.requireFresh();
        }
        if (!named.isEmpty()) {
            return eraseSome(who, named, note);
        }
        return waits(who) ? eraseLater(who, note) : eraseAll(who);
    }

    /** A password alone, or an officer alone, destroys nothing at once. */
    private boolean waits(Meant.Who who) {
        return (who.isAssisted() || !who.assurance().satisfies(Assurance.SUBSTANTIAL))
                && !properties.erasureWait().isZero();
    }

    private UUID eraseLater(Meant.Who who, @Nullable String note) {
        restrictions.restrict(who.citizen(), clock.instant());
        UUID id = add(who, "erase", Set.of(), note, false);
        store.runAt(id, clock.instant().plus(properties.erasureWait()));
        return id;
    }

    /** What the citizen may change is changed at once; a verified identifier waits for an officer. */
    private UUID rectify(Meant.Who who, Map<String, @Nullable String> wanted, @Nullable String note) {
        if (wanted.isEmpty()) {
            throw ProblemException.at(
                    ProblemCode.INVALID_VALUE, "/attributes", "nothing_named", texts.of("nothing_named"));
        }
        Map<String, ProfileValue> held = values.read(Person.citizen(who.citizen()));
        Map<String, @Nullable String> now = new HashMap<>(wanted);
        Set<String> frozen = new HashSet<>(profiles.frozen(held));
        frozen.retainAll(wanted.keySet());
        now.keySet().removeAll(frozen);
        if (!now.isEmpty()) {
            profiles.change(who.asCaller(), now, "*");
        }
        return note(who, "rectify", wanted.keySet(), frozen, note);
    }

    /** As a change: a verified identifier goes only where an officer of a proofing agency sees the citizen. */
    private UUID eraseSome(Meant.Who who, Set<String> named, @Nullable String note) {
        String subject = who.citizen();
        Person person = Person.citizen(subject);
        Map<String, ProfileValue> known = values.read(person);
        Set<String> held = new HashSet<>(known.keySet());
        held.retainAll(named);
        Set<String> waiting = new HashSet<>(sees(who) ? Set.of() : profiles.frozen(known));
        waiting.retainAll(named);
        held.removeAll(waiting);
        Set<String> going = new HashSet<>(named);
        going.removeAll(waiting);
        values.write(person, new ProfileChange(Map.of(), held, Set.of()), Provenance.DECLARED);
        values.forget(subject, going);
        if (held.contains("nik")) {
            niks.release(subject);
        }
        values.advance(person);
        if (who.isAssisted()) {
            rectifications.erased(subject, going);
        }
        return note(who, "erase", named, waiting, note);
    }

    private boolean sees(Meant.Who who) {
        return who.agency() != null
                && who.assurance().satisfies(Assurance.SUBSTANTIAL)
                && agencies.proofs(who.agency());
    }

    /** What is kept here goes at once; the request is open until the account is gone too. */
    private UUID eraseAll(Meant.Who who) {
        destroy(who.citizen());
        return add(who, "erase", Set.of(), null, false);
    }

    private void destroy(String subject) {
        events.publishEvent(new CitizenErased(subject));
        signIns.forget(subject);
        store.dropNotes(subject);
    }

    /** Does an erasure that has waited, unless it was withdrawn meanwhile. */
    @Transactional
    void run(UUID id) {
        store.begin(id).ifPresent(this::destroy);
    }

    /** Takes an erasure back that still waits. @throws ProblemException {@code not_found} or {@code invalid_transition} */
    @Transactional
    void withdraw(Meant.Who who, UUID id) {
        if (store.find(who.citizen(), id).isEmpty()) {
            throw ProblemException.of(ProblemCode.NOT_FOUND);
        }
        if (!store.withdraw(who.citizen(), id)) {
            throw ProblemException.of(ProblemCode.INVALID_TRANSITION);
        }
        if (!store.isRestrictionAsked(who.citizen())) {
            restrictions.lift(who.citizen());
        }
    }

    /** What was asked for at a counter belongs to the account that took over; the citizen's words are encrypted anew. */
    @EventListener
    void moved(CitizenMoved moved) {
        ValueCipher old = keys.findOrMake(moved.from());
        ValueCipher next = keys.findOrMake(moved.to());
        for (RequestRow row : store.withWords(moved.from())) {
            String words = words(row, old);
            store.note(row.id(), words == null ? null : next.encrypt(place(row.id()), words));
        }
        store.move(moved.from(), moved.to());
    }

    @EventListener
    void gone(AccountRemoved removed) {
        signIns.forget(removed.subject());
        store.erased(removed.subject(), clock.instant());
    }

    private UUID note(Meant.Who who, String kind, Set<String> attributes, Set<String> waiting, @Nullable String words) {
        return add(who, kind, waiting.isEmpty() ? attributes : waiting, words, waiting.isEmpty());
    }

    private UUID add(Meant.Who who, String kind, Set<String> attributes, @Nullable String words, boolean done) {
        String subject = who.citizen();
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        byte @Nullable [] sealed =
                words == null ? null : keys.findOrMake(subject).encrypt(place(id), words);
        store.insert(new RequestRow(
                id,
                subject,
                kind,
                done ? "done" : "open",
                new TreeSet<>(attributes),
                sealed,
                now,
                now.plus(CLOCK),
                done ? now : null,
                who.channel(),
                who.officer(),
                null));
        return id;
    }

    static @Nullable String words(RequestRow request, @Nullable ValueCipher cipher) {
        return request.note() == null || cipher == null ? null : cipher.decrypt(place(request.id()), request.note());
    }

    private static String place(UUID id) {
        return "rights/" + id;
    }
}
