package id.satugerbang.gateway.feed;

import id.satugerbang.api.internal.model.Quarantine;
import id.satugerbang.gateway.feed.RouteReader.Built;
import id.satugerbang.gateway.route.RouteEntry;
import id.satugerbang.gateway.route.RouteTable;
import id.satugerbang.gateway.route.ServiceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries changes into the route table and remembers how far it came; used by one thread, read by others.
 *
 * <p>A release that does not build is put in quarantine; what was live of its service before stays live.
 */
final class RouteApplier {

    private static final Logger LOG = LoggerFactory.getLogger(RouteApplier.class);
    private static final int REASON_LENGTH = 500;

    private final RouteTable table;
    private final RouteReader reader;
    private final CredentialReader credentials;
    private final Map<ServiceId, Quarantine> quarantine = new ConcurrentHashMap<>();
    private volatile Position position = Position.NONE;

    RouteApplier(RouteTable table, RouteReader reader, CredentialReader credentials) {
        this.table = table;
        this.reader = reader;
        this.credentials = credentials;
    }

    /** True once a whole table was loaded. */
    boolean isLoaded() {
        return position.revision() >= 0;
    }

    /** Highest revision applied without a gap; negative before anything was loaded. */
    long revision() {
        return position.revision();
    }

    /** The same with the epoch that it belongs to. */
    Position position() {
        return position;
    }

    /** Releases that are held back, and live ones whose credential cannot be used. */
    List<Quarantine> quarantined() {
        List<Quarantine> all = new ArrayList<>(quarantine.values());
        all.addAll(credentials.quarantined(table));
        return all;
    }

    /** Applies the next revision. */
    void apply(RouteChange change) {
        if (change.kind() == RouteChange.Kind.CREDENTIAL) {
            credentials.apply(change);
        } else if (change.isRemoval()) {
            remove(change);
        } else {
            put(change.name(), reader.read(change.json()));
        }
        position = position.at(change.revision());
        LOG.info("Applied revision {} of {}", change.revision(), change.name());
    }

    /** Replaces the whole table by one that was read whole and contains at least everything up to {@code as}. */
    void replaceAll(Map<ServiceId, Built> whole, Position as) {
        List<RouteEntry> entries = new ArrayList<>(whole.size());
        quarantine.keySet().retainAll(whole.keySet());
        whole.forEach((service, built) -> {
            if (built instanceof Built.Good good
                    && good.entry().release().service().equals(service)) {
                quarantine.remove(service);
                entries.add(good.entry());
            } else {
                hold(service, built);
                table.get(service).ifPresent(entries::add);
            }
        });
        table.replaceAll(entries);
        position = as;
        LOG.info("Loaded {} routes as of revision {}", entries.size(), as.revision());
    }

    /** What was read whole may be newer already than a removal that follows in the stream. */
    private void remove(RouteChange change) {
        if (isAtMost(change.name(), change.revision())) {
            table.remove(change.name());
            quarantine.remove(change.name());
        }
    }

    private void put(ServiceId service, Built built) {
        if (!(built instanceof Built.Good good)
                || !good.entry().release().service().equals(service)) {
            hold(service, built);
        } else if (isAtMost(service, good.entry().release().revision())) {
            table.put(good.entry());
            quarantine.remove(service);
        }
    }

    private boolean isAtMost(ServiceId service, long revision) {
        return table.get(service)
                .map(live -> live.release().revision() <= revision)
                .orElse(true);
    }

    private void hold(ServiceId service, Built built) {
        if (built instanceof Built.Bad bad) {
            String reason = bad.reason()
                    .substring(0, Math.min(REASON_LENGTH, bad.reason().length()));
            quarantine.put(service, new Quarantine(bad.release(), bad.revision(), reason));
            LOG.error("Release {} of {} is in quarantine: {}", bad.release(), service, reason);
        } else {
            LOG.error("A route of {} cannot be read; what was live stays live", service);
        }
    }
}
