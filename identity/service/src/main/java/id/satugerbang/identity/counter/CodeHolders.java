package id.satugerbang.identity.counter;

import id.satugerbang.identity.profile.CitizenErased;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Finds the citizen who shows a code, and makes guessing pointless. */
@Component
class CodeHolders {

    private static final int MISSES = 10;
    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final int RECEIPT_GROUPS = 3;
    private static final int ONE_TIME_GROUPS = 2;

    private final CodeStore store;
    private final ReceiptStore receipts;
    private final Codes codes;
    private final CounterProperties properties;
    private final Clock clock;

    CodeHolders(CodeStore store, ReceiptStore receipts, Codes codes, CounterProperties properties, Clock clock) {
        this.store = store;
        this.receipts = receipts;
        this.codes = codes;
        this.properties = properties;
        this.clock = clock;
    }

    /** A code to show, and until when it is good. */
    record Fresh(String code, Instant expires) {}

    Fresh oneTime(String citizen) {
        String code = codes.make(ONE_TIME_GROUPS);
        Instant expires = clock.instant().plus(properties.codeLife());
        store.put(codes.kept(code), citizen, expires);
        return new Fresh(code, expires);
    }

    /** The code for the receipt of a fresh account; shown once, only its hash is kept. */
    String receipt(String citizen, Counter counter) {
        String code = codes.make(RECEIPT_GROUPS);
        Instant now = clock.instant();
        receipts.enrol(citizen, codes.kept(code), counter, now, now.plus(properties.receiptLife()));
        return code;
    }

    /** Another code for the receipt of an assisted account, which voids the one before; empty where the citizen has an account of their own. */
    Optional<String> another(String citizen) {
        String code = codes.make(RECEIPT_GROUPS);
        boolean assisted =
                receipts.replace(citizen, codes.kept(code), clock.instant().plus(properties.receiptLife()));
        return assisted ? Optional.of(code) : Optional.empty();
    }

    /**
     * The citizen whose one-time code or receipt it is; it stays good for this officer until the visit is over. Must not
     * run inside a transaction, so that a miss stays counted.
     *
     * @throws ProblemException {@code code_invalid}, after ten misses {@code rate_limited}, for an own code {@code access_denied}
     */
    String citizen(String officer, String typed) {
        Instant now = clock.instant();
        return found(officer, typed, code -> receipts.visit(code, officer, now, now.plus(properties.codeLife())));
    }

    /** As {@link #citizen}; the code of a receipt is used up by it. */
    String served(String officer, String typed) {
        Instant now = clock.instant();
        return found(officer, typed, code -> receipts.useUp(code, officer, now));
    }

    private String found(String officer, String typed, Function<byte[], Optional<String>> receipt) {
        requireFewMisses(officer);
        byte[] code = codes.kept(typed);
        String citizen = store.use(code, officer, clock.instant())
                .or(() -> receipt.apply(code))
                .orElseThrow(() -> miss(officer));
        if (citizen.equals(officer)) {
            throw ProblemException.of(ProblemCode.ACCESS_DENIED);
        }
        return citizen;
    }

    /** The assisted account of a receipt that nobody has used. @throws ProblemException as {@link #citizen} */
    String assisted(String caller, String typed) {
        requireFewMisses(caller);
        return receipts.unused(codes.kept(typed), clock.instant()).orElseThrow(() -> miss(caller));
    }

    /** Counts a wrong guess. */
    ProblemException miss(String who) {
        store.miss(who, clock.instant());
        return ProblemException.of(ProblemCode.CODE_INVALID);
    }

    @EventListener
    void forget(CitizenErased erased) {
        store.forget(erased.subject());
        receipts.forget(erased.subject());
    }

    @Scheduled(fixedDelayString = "PT1H")
    void tidy() {
        Instant now = clock.instant();
        store.forget(now.minus(WINDOW), now.minus(properties.codeLife()));
    }

    /** @throws ProblemException {@code rate_limited} */
    void requireFewMisses(String who) {
        Instant now = clock.instant();
        List<Instant> misses = store.missesSince(who, now.minus(WINDOW), MISSES);
        if (misses.size() >= MISSES) {
            Instant oldest = misses.get(misses.size() - 1);
            throw ProblemException.until(
                    ProblemCode.RATE_LIMITED,
                    Duration.between(now, oldest.plus(WINDOW)).plusSeconds(1));
        }
    }
}
