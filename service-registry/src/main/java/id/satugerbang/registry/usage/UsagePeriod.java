package id.satugerbang.registry.usage;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemError;
import id.satugerbang.support.problem.ProblemException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose usage on which days.
 *
 * @param to the last day, included
 * @param service slug; null is every service of the agency
 */
record UsagePeriod(
        String agency,
        LocalDate from,
        LocalDate to,
        @Nullable String service) {

    private static final int USUAL_DAYS = 29;
    private static final int MOST_DAYS = 400;

    /** @throws ProblemException {@code invalid_value} where the days are the wrong way round or too many */
    static UsagePeriod of(
            String agency,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String service,
            LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusDays(USUAL_DAYS) : from;
        if (first.isAfter(last) || first.isBefore(last.minusDays(MOST_DAYS))) {
            throw ProblemException.of(
                    ProblemCode.INVALID_VALUE,
                    List.of(new ProblemError(null, ProblemCode.INVALID_VALUE.wire(), "from")));
        }
        return new UsagePeriod(agency, first, last, service);
    }
}
