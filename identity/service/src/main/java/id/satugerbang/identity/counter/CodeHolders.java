package id.satugerbang.identity.counter;

import id.satugerbang.identity.citizen.CitizenLocks;
import id.satugerbang.identity.profile.AccountRemoved;
import id.satugerbang.identity.profile.CitizenErased;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the citizen who shows a code, and makes guessing pointless. */
@Component
class CodeHolders {

    private static final int MISSES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int RECEIPT_GROUPS = 3;
    private static final int ONE_TIME_GROUPS = 2;

    private final CodeStore store;
    private final CitizenLocks locks;
    private final Codes codes;
    private final CounterProperties properties;
    private final Clock clock;

    CodeHolders(CodeStore store, CitizenLocks locks, Codes codes, CounterProperties properties, Clock clock) {
        this.store = store;
        this.locks = locks;
        this.codes = codes;
        this.properties = properties;
        this.clock = clock;
    }

    /** A code to show, and until when it is good. */
    record Fresh(String code, Instant expires) {}

    @Transactional
    Fresh oneTime(String citizen) {
        locks.enter(citizen);
        String code = codes.make(ONE_TIME_GROUPS);
        Instant expires = clock.instant().plus(properties.codeLife());
        store.put(codes.kept(code), citizen, expires);
        return new Fresh(code, expires);
    }

    /** The code for a receipt; shown once, only its hash is kept. */
    String receipt(String citizen, Counter counter) {
        String code = codes.make(RECEIPT_GROUPS);
        store.enrol(citizen, codes.kept(code), counter, clock.instant());
        return code;
    }

    /**
     * The citizen whose one-time code or receipt it is. Must not run inside a transaction, so that a miss stays counted.
     *
     * @throws ProblemException {@code code_invalid}, after ten misses {@code rate_limited}, for an own code {@code access_denied}
     */
    String citizen(String officer, String typed) {
        requireFewMisses(officer);
        byte[] code = codes.kept(typed);
        Instant now = clock.instant();
        Optional<String> citizen = store.use(code, officer, now).or(() -> store.receipt(code));
        if (citizen.isEmpty()) {
            throw miss(officer);
        }
        if (citizen.get().equals(officer)) {
            throw ProblemException.of(ProblemCode.ACCESS_DENIED);
        }
        return citizen.get();
    }

    /** The assisted account of a receipt. @throws ProblemException as {@link #citizen} */
    String assisted(String caller, String typed) {
        requireFewMisses(caller);
        return store.receipt(codes.kept(typed)).orElseThrow(() -> miss(caller));
    }

    /** Counts a wrong guess. */
    ProblemException miss(String who) {
        store.miss(who, clock.instant());
        return ProblemException.of(ProblemCode.CODE_INVALID);
    }

    @EventListener
    void forget(CitizenErased erased) {
        store.forget(erased.subject());
    }

    @EventListener
    void forget(AccountRemoved removed) {
        store.forget(removed.subject());
    }

    @Scheduled(fixedDelayString = "PT1H")
    void tidy() {
        Instant now = clock.instant();
        store.forget(now.minus(WINDOW), now.minus(properties.codeLife()));
    }

    private void requireFewMisses(String who) {
        if (store.missesSince(who, clock.instant().minus(WINDOW)) >= MISSES) {
            throw ProblemException.of(ProblemCode.RATE_LIMITED);
        }
    }
}
