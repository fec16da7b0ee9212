package id.satugerbang.quickstart.agencies.dukcapil;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Counts Monday to Friday; public holidays are not known to the simulation. */
final class WorkingDays {

    private WorkingDays() {}

    /** The day that many working days later. */
    static LocalDate after(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
