package id.satugerbang.gateway.usage;

import id.satugerbang.gateway.route.ServiceId;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Rate, errors and duration per service, for a bounded number of services: the busiest have metrics of their own, all
 * others are one.
 */
final class ServiceMetrics {

    private static final String OTHERS = "_other";

    private final UsageCounters counters;
    private final MeterRegistry registry;
    private final int most;
    private final Map<ServiceId, List<Meter>> named = new HashMap<>();
    private final Map<ServiceId, Long> before = new HashMap<>();

    /** @param most services that have metrics of their own */
    ServiceMetrics(UsageCounters counters, MeterRegistry registry, int most) {
        this.counters = counters;
        this.registry = registry;
        this.most = most;
        register(OTHERS, counters.others());
    }

    /** Gives metrics to the services that were busiest since the last time, and takes them from those that were not. */
    synchronized void rank() {
        Map<ServiceId, Long> since = new HashMap<>();
        counters.services().forEach((service, counts) -> {
            long total = counts.total(ServiceCounts.CALLS);
            since.put(service, total - before.getOrDefault(service, 0L));
            before.put(service, total);
        });
        Set<ServiceId> busiest = new HashSet<>(since.keySet().stream()
                .filter(service -> since.getOrDefault(service, 0L) > 0)
                .sorted(Comparator.comparing((ServiceId service) -> since.getOrDefault(service, 0L))
                        .reversed())
                .limit(most)
                .toList());
        makeRoom(busiest);
        busiest.stream()
                .filter(service -> !named.containsKey(service) && named.size() < most)
                .forEach(this::name);
    }

    /** A service that was idle keeps its metrics as long as nobody needs the place. */
    private void makeRoom(Set<ServiceId> busiest) {
        long wanted =
                busiest.stream().filter(service -> !named.containsKey(service)).count();
        List<ServiceId> idle = named.keySet().stream()
                .filter(service -> !busiest.contains(service))
                .limit(Math.max(0, named.size() + wanted - most))
                .toList();
        for (ServiceId service : idle) {
            counts(service).named(false);
            named.getOrDefault(service, List.of()).forEach(registry::remove);
            named.remove(service);
        }
    }

    private void name(ServiceId service) {
        ServiceCounts counts = counts(service);
        named.put(service, register(service.toString(), counts));
        counts.named(true);
    }

    private ServiceCounts counts(ServiceId service) {
        return counters.services().computeIfAbsent(service, first -> new ServiceCounts());
    }

    private List<Meter> register(String service, ServiceCounts counts) {
        List<Meter> meters = new ArrayList<>();
        meters.add(FunctionTimer.builder(
                        "satu.service.calls",
                        counts,
                        of -> of.total(ServiceCounts.CALLS),
                        of -> of.total(ServiceCounts.NANOS),
                        TimeUnit.NANOSECONDS)
                .description("Calls of published services, and how long their answers took")
                .tags(Tags.of("service", service))
                .register(registry));
        meters.add(errors(service, "client", counts, ServiceCounts.CLIENT_ERRORS));
        meters.add(errors(service, "upstream", counts, ServiceCounts.UPSTREAM_ERRORS));
        return meters;
    }

    private Meter errors(String service, String side, ServiceCounts counts, int what) {
        return FunctionCounter.builder("satu.service.errors", counts, of -> of.total(what))
                .description("Answers 4xx (client) and 5xx (upstream) of published services")
                .tags("service", service, "side", side)
                .register(registry);
    }
}
