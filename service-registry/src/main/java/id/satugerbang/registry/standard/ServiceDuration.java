package id.satugerbang.registry.standard;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A promised time as ISO 8601 duration.
 *
 * @param days calendar part (years, months, weeks, days)
 * @param hours clock part
 */
public record ServiceDuration(Period days, Duration hours) {

    private static final long DAYS_OF_MONTH = 30;
    private static final long DAYS_OF_WEEK = 7;
    private static final long WORKING_DAYS = 5;
    private static final long HOURS_OF_DAY = 24;
    private static final Pattern PARTS = Pattern.compile(
            "P(?<date>(?:\\d{1,4}Y)?(?:\\d{1,4}M)?(?:\\d{1,4}W)?(?:\\d{1,4}D)?)(?<time>T(?:\\d[0-9HMS.]*))?");

    /** Reads a positive duration such as {@code P7D}, {@code PT2H}, {@code P1DT4H}; empty where it is none. */
    public static Optional<ServiceDuration> parse(String text) {
        Matcher parts = PARTS.matcher(text);
        if (text.length() > 40 || !parts.matches()) {
            return Optional.empty();
        }
        try {
            String date = parts.group("date");
            String time = parts.group("time");
            Period period = date.isEmpty() ? Period.ZERO : Period.parse("P" + date);
            Duration duration = time == null ? Duration.ZERO : Duration.parse("P" + time);
            return period.isZero() && duration.isZero()
                    ? Optional.empty()
                    : Optional.of(new ServiceDuration(period, duration));
        } catch (DateTimeException | ArithmeticException noDuration) {
            return Optional.empty();
        }
    }

    /**
     * The promise in hours of the calendar, for comparisons.
     *
     * @param workingDays true where the days are working days, five of them a week
     */
    public long calendarHours(boolean workingDays) {
        long promised = days.toTotalMonths() * DAYS_OF_MONTH + days.getDays();
        long calendar = workingDays ? (promised * DAYS_OF_WEEK + WORKING_DAYS - 1) / WORKING_DAYS : promised;
        return calendar * HOURS_OF_DAY + (hours.toMinutes() + 59) / 60;
    }
}
