package id.satugerbang.registry.standard;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceDurationTests {

    @ParameterizedTest
    @CsvSource({
        "PT2H, false, 2",
        "PT90M, false, 2",
        "P1D, false, 24",
        "P5D, true, 168",
        "P7D, false, 168",
        "P7D, true, 240",
        "P1DT4H, false, 28",
        "P2W, false, 336",
        "P1M, false, 720",
        "P1Y, false, 8640"
    })
    void promisesAreComparedInHoursOfTheCalendar(String duration, boolean workingDays, long hours) {
        assertThat(ServiceDuration.parse(duration).orElseThrow().calendarHours(workingDays))
                .isEqualTo(hours);
    }
}
