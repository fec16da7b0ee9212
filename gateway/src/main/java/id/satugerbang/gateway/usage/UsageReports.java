package id.satugerbang.gateway.usage;

import id.satugerbang.api.internal.model.ServiceUsage;
import id.satugerbang.api.internal.model.UsageReport;
import id.satugerbang.gateway.route.ServiceId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what was counted into reports, each of which is sent until it is taken: a report that may have arrived is sent
 * again as it was, so that the registry adds it once.
 */
final class UsageReports {

    private final UsageCounters counters;
    private final Clock clock;
    private final Instant started;
    private final Map<ServiceId, long[]> reported = new HashMap<>();
    private @Nullable UsageReport pending;
    private Instant last;
    private long sequence;

    UsageReports(UsageCounters counters, Clock clock) {
        this.counters = counters;
        this.clock = clock;
        this.started = clock.instant();
        this.last = started;
    }

    /** The report to send; empty where nothing was counted. */
    Optional<UsageReport> next() {
        if (pending == null) {
            List<ServiceUsage> services = cut();
            pending = services.isEmpty() ? null : report(services);
        }
        return Optional.ofNullable(pending);
    }

    /** The registry has taken the report. */
    void taken() {
        pending = null;
    }

    private UsageReport report(List<ServiceUsage> services) {
        Instant from = last;
        last = clock.instant();
        return new UsageReport(++sequence, from.atOffset(ZoneOffset.UTC), last.atOffset(ZoneOffset.UTC), services)
                .startedAt(started.atOffset(ZoneOffset.UTC));
    }

    private List<ServiceUsage> cut() {
        List<ServiceUsage> services = new ArrayList<>();
        counters.services().forEach((service, counts) -> {
            long[] now = counts.snapshot();
            long[] before = reported.getOrDefault(service, new long[now.length]);
            if (now[ServiceCounts.CALLS] > before[ServiceCounts.CALLS]) {
                reported.put(service, now);
                services.add(usage(service, before, now));
            }
        });
        return services;
    }

    private static ServiceUsage usage(ServiceId service, long[] before, long[] now) {
        List<Long> latency = new ArrayList<>();
        for (int i = ServiceCounts.BUCKETS; i < now.length; i++) {
            latency.add(now[i] - before[i]);
        }
        return new ServiceUsage(
                        service.toString(),
                        now[ServiceCounts.CALLS] - before[ServiceCounts.CALLS],
                        now[ServiceCounts.CLIENT_ERRORS] - before[ServiceCounts.CLIENT_ERRORS],
                        now[ServiceCounts.UPSTREAM_ERRORS] - before[ServiceCounts.UPSTREAM_ERRORS],
                        latency)
                .fieldsNotRetyped(now[ServiceCounts.FILLED] - before[ServiceCounts.FILLED]);
    }
}
