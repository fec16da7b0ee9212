package id.satugerbang.gateway.usage;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.api.internal.model.ServiceUsage;
import id.satugerbang.api.internal.model.UsageReport;
import id.satugerbang.gateway.route.ServiceId;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

class UsageReportsTests {

    private static final ServiceId WEATHER = new ServiceId("bmkg", "cuaca");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T08:00:00Z"), ZoneOffset.UTC);

    private final UsageCounters counters = new UsageCounters();
    private final UsageReports reports = new UsageReports(counters, CLOCK);

    @Test
    void aReportSaysWhatWasCountedSinceTheLastOne() {
        count(WEATHER, HttpStatus.OK, 4, 3);
        count(WEATHER, HttpStatus.NOT_FOUND, 5, 3);
        count(WEATHER, HttpStatus.BAD_GATEWAY, 6000, 0);
        ServiceUsage first = only(reports.next().orElseThrow());
        reports.taken();
        count(WEATHER, HttpStatus.OK, 60, 0);
        UsageReport second = reports.next().orElseThrow();

        assertThat(first.getService()).isEqualTo("bmkg/cuaca");
        assertThat(first.getCalls()).isEqualTo(3);
        assertThat(first.getClientErrors()).isEqualTo(1);
        assertThat(first.getUpstreamErrors()).isEqualTo(1);
        assertThat(first.getFieldsNotRetyped()).isEqualTo(3);
        assertThat(first.getLatencyMs()).containsExactly(2L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L);
        assertThat(only(second).getCalls()).isEqualTo(1);
        assertThat(only(second).getLatencyMs().get(4)).isEqualTo(1);
        assertThat(second.getSequence()).isEqualTo(2);
    }

    @Test
    void aReportThatMayHaveArrivedIsSentAgainAsItWas() {
        count(WEATHER, HttpStatus.OK, 1, 0);
        UsageReport first = reports.next().orElseThrow();
        count(WEATHER, HttpStatus.OK, 1, 0);

        assertThat(reports.next()).containsSame(first);
        reports.taken();
        assertThat(only(reports.next().orElseThrow()).getCalls()).isEqualTo(1);
    }

    @Test
    void whereNothingWasCountedNothingIsReported() {
        assertThat(reports.next()).isEmpty();
    }

    @Test
    void theBusiestServicesHaveMetricsOfTheirOwnAndTheNumberIsBounded() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        ServiceMetrics metrics = new ServiceMetrics(counters, meters, 2);
        for (int service = 0; service < 50; service++) {
            for (int call = 0; call <= service; call++) {
                count(new ServiceId("a", "s" + service), HttpStatus.OK, 1, 0);
            }
        }
        metrics.rank();
        assertThat(services(meters)).containsExactlyInAnyOrder("_other", "a/s49", "a/s48");

        for (int call = 0; call < 100; call++) {
            count(WEATHER, HttpStatus.OK, 1, 0);
        }
        count(new ServiceId("a", "s49"), HttpStatus.OK, 1, 0);
        metrics.rank();
        assertThat(services(meters)).containsExactlyInAnyOrder("_other", "a/s49", "bmkg/cuaca");
        assertThat(meters.get("satu.service.calls")
                        .tag("service", "bmkg/cuaca")
                        .functionTimer()
                        .count())
                .isEqualTo(100);
    }

    private void count(ServiceId service, HttpStatusCode status, long millis, int filled) {
        counters.add(service, status, TimeUnit.MILLISECONDS.toNanos(millis), filled);
    }

    private static ServiceUsage only(UsageReport report) {
        assertThat(report.getServices()).hasSize(1);
        return report.getServices().get(0);
    }

    private static List<String> services(SimpleMeterRegistry meters) {
        return meters.getMeters().stream()
                .map(Meter::getId)
                .filter(id -> id.getName().equals("satu.service.calls"))
                .map(id -> String.valueOf(id.getTag("service")))
                .toList();
    }
}
