package id.satugerbang.gateway.route;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Every published service, found by two hash look-ups however many there are.
 *
 * <p>Readers never wait and never see half a change. Changes come from one thread; replacing one service copies its
 * agency's map only.
 */
public final class RouteTable {

    private static final String PREFIX = "/api/";

    private volatile Map<String, Map<String, RouteEntry>> agencies = new ConcurrentHashMap<>();

    /**
     * Finds the operation of a request.
     *
     * @param method HTTP method as sent
     * @param path raw path as sent, below {@code /api/}
     */
    public RouteLookup find(String method, String path) {
        int agencyEnd = path.startsWith(PREFIX) ? path.indexOf('/', PREFIX.length()) : -1;
        if (agencyEnd < 0) {
            return new RouteLookup.ServiceUnknown();
        }
        int slash = path.indexOf('/', agencyEnd + 1);
        int serviceEnd = slash < 0 ? path.length() : slash;
        RouteEntry entry = entry(path.substring(PREFIX.length(), agencyEnd), path.substring(agencyEnd + 1, serviceEnd));
        return entry == null ? new RouteLookup.ServiceUnknown() : entry.find(method, path.substring(serviceEnd));
    }

    /** The live entry of a service. */
    public Optional<RouteEntry> get(ServiceId service) {
        return Optional.ofNullable(entry(service.agency(), service.service()));
    }

    /** Puts one service live, or replaces its release. */
    public void put(RouteEntry entry) {
        ServiceId service = entry.release().service();
        Map<String, RouteEntry> services = copy(service);
        services.put(service.service(), entry);
        agencies.put(service.agency(), services);
    }

    /** Takes one service out. */
    public void remove(ServiceId service) {
        Map<String, RouteEntry> services = copy(service);
        services.remove(service.service());
        if (services.isEmpty()) {
            agencies.remove(service.agency());
        } else {
            agencies.put(service.agency(), services);
        }
    }

    /** Replaces everything at once. */
    public void replaceAll(Collection<RouteEntry> entries) {
        Map<String, Map<String, RouteEntry>> whole = new ConcurrentHashMap<>();
        for (RouteEntry entry : entries) {
            ServiceId service = entry.release().service();
            whole.computeIfAbsent(service.agency(), agency -> new HashMap<>()).put(service.service(), entry);
        }
        agencies = whole;
    }

    /** Every live entry, in no order. */
    public Stream<RouteEntry> entries() {
        return agencies.values().stream().flatMap(services -> services.values().stream());
    }

    /** Number of live services. */
    public int size() {
        return agencies.values().stream().mapToInt(Map::size).sum();
    }

    private @Nullable RouteEntry entry(String agency, String service) {
        Map<String, RouteEntry> services = agencies.get(agency);
        return services == null ? null : services.get(service);
    }

    private Map<String, RouteEntry> copy(ServiceId service) {
        return new HashMap<>(agencies.getOrDefault(service.agency(), Map.of()));
    }
}
