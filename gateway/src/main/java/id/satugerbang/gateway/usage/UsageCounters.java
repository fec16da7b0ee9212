package id.satugerbang.gateway.usage;

import id.satugerbang.gateway.route.ServiceId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/** The counts of every service that was called since start, and of those together that have no metrics of their own. */
final class UsageCounters {

    private final Map<ServiceId, ServiceCounts> services = new ConcurrentHashMap<>();
    private final ServiceCounts others = new ServiceCounts();

    void add(ServiceId service, @Nullable HttpStatusCode status, long nanos, int filled) {
        ServiceCounts counts = services.get(service);
        if (counts == null) {
            counts = services.computeIfAbsent(service, first -> new ServiceCounts());
        }
        counts.add(status, nanos, filled);
        if (!counts.isNamed()) {
            others.add(status, nanos, filled);
        }
    }

    Map<ServiceId, ServiceCounts> services() {
        return services;
    }

    /** Every call that was counted while its service had no metrics of its own. */
    ServiceCounts others() {
        return others;
    }
}
