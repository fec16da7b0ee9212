package id.satugerbang.identity.cases;

import id.satugerbang.identity.attribute.CsvResource;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Counts working days: no Saturdays, Sundays and national holidays. Holidays stand in {@code catalogue/holidays.csv} for the years
 * that the platform knows; {@code fixed} ones are on that day by law, {@code unverified} ones were not checked against the decree.
 */
@Component
class WorkingDays {

    private final Map<LocalDate, Boolean> holidays = new HashMap<>();
    private final Set<Integer> years = new HashSet<>();

    WorkingDays() {
        for (String[] row : CsvResource.rows("holidays.csv")) {
            LocalDate day = LocalDate.parse(row[0]);
            holidays.put(day, row[2].equals("fixed"));
            years.add(day.getYear());
        }
    }

    /** The last of {@code days} working days after {@code start}. */
    LocalDate after(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** Working days after {@code start} up to and with {@code end}. */
    int between(LocalDate start, LocalDate end) {
        return (int) start.plusDays(1)
                .datesUntil(end.isBefore(start) ? start.plusDays(1) : end.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }

    /** True where all days from {@code start} to {@code end} lie in known years and no unverified holiday is among them. */
    boolean isCertain(LocalDate start, LocalDate end) {
        return years.contains(start.getYear())
                && years.contains(end.getYear())
                && start.datesUntil(end.plusDays(1))
                        .allMatch(day -> holidays.getOrDefault(day, true) || isWeekend(day));
    }

    private boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !holidays.containsKey(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
