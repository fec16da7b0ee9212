package id.satugerbang.identity.disclosure;

import id.satugerbang.support.problem.ProblemCode;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Answers an order from the row that its request has, be that row new or from an earlier try. A repeat is judged anew, so it
 * never gets more than the row says: what was refused stays refused, and values leave only as long as they may.
 */
@Component
class Repeats {

    /** A gateway repeats at once or never; later, the same id is no repeat. */
    private static final Duration SAME = Duration.ofMinutes(5);

    Result answer(Verdict verdict, NotedRequest row, Instant now) {
        Decision decision = verdict.required();
        if (!isSame(verdict, row, now)) {
            return Result.of(new Decision.Refused(ProblemCode.BOUND_VALUE_MISMATCH, List.of(), List.of()), row.seq());
        }
        ProblemCode noted = code(row.code());
        if (noted == null || (decision instanceof Decision.Refused refused && refused.code() == noted)) {
            return Result.of(decision, row.seq());
        }
        return Result.of(new Decision.Refused(noted, List.of(), decision.attributes()), row.seq());
    }

    private static boolean isSame(Verdict verdict, NotedRequest row, Instant now) {
        return MessageDigest.isEqual(row.fingerprint(), verdict.job().order().fingerprint())
                && row.citizen().equals(verdict.job().person().citizen())
                && now.isBefore(row.at().plus(SAME));
    }

    private static @Nullable ProblemCode code(@Nullable String wire) {
        return wire == null ? null : ProblemCode.ofWire(wire).orElse(ProblemCode.ACCESS_DENIED);
    }
}
