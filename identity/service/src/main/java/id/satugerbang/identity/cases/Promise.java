package id.satugerbang.identity.cases;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;

/** Element 3 of a service standard. @param duration ISO 8601 */
record Promise(String duration, boolean workingDays) {

    private static final int MOST_DAYS = 3660;

    /** The day on which it is due, counted from the day after {@code start}. @throws DateTimeException where the duration is none */
    LocalDate due(LocalDate start, WorkingDays calendar) {
        if (duration.contains("T")) {
            long days =
                    Math.min(Duration.parse(duration).plusDays(1).minusNanos(1).toDays(), MOST_DAYS);
            return workingDays ? calendar.after(start, (int) days) : start.plusDays(days);
        }
        Period period = Period.parse(duration);
        LocalDate months = start.plusMonths(period.toTotalMonths());
        int days = Math.min(period.getDays(), MOST_DAYS);
        return workingDays ? calendar.after(months, days) : months.plusDays(days);
    }

    /** Days gone by as this promise counts them. */
    int taken(LocalDate start, LocalDate end, WorkingDays calendar) {
        return workingDays ? calendar.between(start, end) : (int) (end.toEpochDay() - start.toEpochDay());
    }
}
