package id.satugerbang.identity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromiseTests {

    private final WorkingDays calendar = new WorkingDays();

    @ParameterizedTest
    @CsvSource({
        "P7D, true, 2026-11-24, 2026-12-03",
        "P1D, true, 2026-11-27, 2026-11-30",
        "P5D, true, 2026-12-21, 2026-12-30",
        "P1D, true, 2026-04-30, 2026-05-04",
        "P7D, false, 2026-11-24, 2026-12-01",
        "P2W, false, 2026-11-24, 2026-12-08",
        "P1M, false, 2026-01-31, 2026-02-28",
        "PT1H, false, 2026-11-24, 2026-11-25",
        "PT30M, true, 2026-11-27, 2026-11-30",
    })
    void the_due_day_follows_the_standard(String duration, boolean workingDays, LocalDate start, LocalDate due) {
        assertThat(new Promise(duration, workingDays).due(start, calendar)).isEqualTo(due);
    }

    @Test
    void days_are_counted_as_the_promise_counts_them() {
        LocalDate friday = LocalDate.parse("2026-11-27");
        assertThat(new Promise("P7D", true).taken(friday, friday.plusDays(4), calendar))
                .isEqualTo(2);
        assertThat(new Promise("P7D", false).taken(friday, friday.plusDays(4), calendar))
                .isEqualTo(4);
        assertThat(new Promise("P7D", true).taken(friday, friday, calendar)).isZero();
    }

    @Test
    void no_certainty_is_claimed_beyond_the_known_years_and_holidays() {
        LocalDate november = LocalDate.parse("2026-11-24");
        assertThat(calendar.isCertain(november, LocalDate.parse("2026-12-03"))).isTrue();
        assertThat(calendar.isCertain(november, LocalDate.parse("2026-12-28"))).isFalse();
        assertThat(calendar.isCertain(LocalDate.parse("2026-12-28"), LocalDate.parse("2027-01-05")))
                .isFalse();
    }
}
