package id.satugerbang.identity.verification;

import id.satugerbang.identity.profile.Person;
import id.satugerbang.identity.profile.VerifiedBy;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Checks values against the civil registry; while that is away a check waits, and nothing else does. */
@Service
class Verifications {

    private static final Logger LOG = LoggerFactory.getLogger(Verifications.class);
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 10;

    private final VerificationStore store;
    private final MatchRequest requests;
    private final CivilRegistry registry;
    private final CivilRegistryProperties properties;
    private final Verifier verifier;
    private final NikRegister niks;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Verifications(
            VerificationStore store,
            MatchRequest requests,
            CivilRegistry registry,
            CivilRegistryProperties properties,
            Verifier verifier,
            NikRegister niks,
            TransactionTemplate transactions,
            Clock clock) {
        this.store = store;
        this.requests = requests;
        this.registry = registry;
        this.properties = properties;
        this.verifier = verifier;
        this.niks = niks;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Checks one attribute now if the registry answers, else later.
     *
     * @return id of the check
     * @throws ProblemException {@code invalid_value} or {@code identifier_taken}
     */
    UUID check(Person person, String attribute) {
        Map<String, String> told = requests.of(person, attribute);
        if (person.member() == null) {
            niks.requireFree(person.subject(), told.getOrDefault("nik", ""), VerifiedBy.MATCH);
        }
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        store.begin(id, person, attribute, now, now.plus(LEASE));
        ask(id, person, attribute, 0);
        return id;
    }

    /** Repeats checks whose time has come, until the registry does not answer. */
    @Scheduled(fixedDelayString = "${satu.civil-registry.poll:5s}")
    void repeat() {
        Instant now = clock.instant();
        boolean answered = true;
        for (VerificationRow row : store.due(now, now.plus(LEASE))) {
            if (answered) {
                answered = ask(row.id(), row.person(), row.attribute(), row.tries());
            } else {
                postpone(row.id(), row.tries());
            }
        }
    }

    private boolean ask(UUID id, Person person, String attribute, int tries) {
        Map<String, String> told = requests.told(person, attribute);
        try {
            Map<String, Boolean> matches = registry.match(told);
            transactions.executeWithoutResult(status -> decide(id, person, attribute, told, matches));
            return true;
        } catch (CivilRegistryAwayException away) {
            LOG.info("check {} waits for the civil registry: {}", id, away.getMessage());
            postpone(id, tries);
            return false;
        } catch (ProblemException taken) {
            store.decide(id, "not_matched", null, Set.of(), Set.of("nik"), clock.instant());
            return true;
        }
    }

    private void decide(
            UUID id, Person person, String attribute, Map<String, String> told, Map<String, Boolean> matches) {
        Set<String> right = new HashSet<>();
        Set<String> wrong = new HashSet<>();
        told.keySet().forEach(key -> (matches.getOrDefault(key, false) ? right : wrong).add(key));
        String state = wrong.isEmpty() ? "verified" : "not_matched";
        if (!requests.told(person, attribute).equals(told)) {
            state = "outdated";
        } else if (wrong.isEmpty()) {
            verifier.verify(person, proven(person, attribute, told), VerifiedBy.MATCH);
        }
        store.decide(
                id, state, state.equals("verified") ? VerifiedBy.MATCH.wire() : null, right, wrong, clock.instant());
    }

    /** Of a family member the birth date is verified along with anything: it decides who may act for the member. */
    private static Map<String, String> proven(Person person, String attribute, Map<String, String> told) {
        Map<String, String> proven = new HashMap<>(told);
        proven.keySet().retainAll(person.member() == null ? Set.of(attribute) : Set.of(attribute, "tanggal_lahir"));
        return proven;
    }

    private void postpone(UUID id, int tries) {
        Duration pause = properties.retryAfter().multipliedBy(1L << Math.min(tries, DOUBLINGS));
        store.postpone(id, clock.instant().plus(pause.compareTo(LONGEST) > 0 ? LONGEST : pause));
    }
}
