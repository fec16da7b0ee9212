package id.satugerbang.registry.publication;

import id.satugerbang.registry.fragment.FragmentReferences;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Holds back the parts of the unified document that would break it for everybody. */
@Component
public class UnifiedQuarantine {

    private static final Logger LOG = LoggerFactory.getLogger(UnifiedQuarantine.class);
    private static final int BATCH = 50;
    private static final String HOLD = """
            insert into unified_quarantine (service_id, reason, rebuilt) values (?, ?, ?)
            on conflict (service_id) do update set reason = excluded.reason, rebuilt = excluded.rebuilt, at = now()
            """;

    private final JdbcTemplate database;

    UnifiedQuarantine(JdbcTemplate database) {
        this.database = database;
    }

    /** Why the part of a release is held back; empty where it is served, or is not the current one. */
    public Optional<String> reason(UUID release) {
        return database
                .queryForList(
                        "select q.reason from unified_quarantine q join current_route c on c.service_id = q.service_id "
                                + "where c.release_id = ?",
                        String.class,
                        release)
                .stream()
                .findFirst();
    }

    /** Notes what was found in the parts that were just written. */
    void note(List<PlacedRoute> routes) {
        for (PlacedRoute route : routes) {
            Optional<String> dangling = route.prepared().dangling();
            if (dangling.isEmpty()) {
                database.update("delete from unified_quarantine where service_id = ?", route.serviceId());
            } else {
                hold(route.serviceId(), dangling.get(), true);
            }
        }
    }

    /** Looks once at each part that was written before parts were looked at. */
    @Scheduled(initialDelayString = "3s", fixedDelayString = "1h")
    void lookAtOldParts() {
        try {
            for (List<Long> services = unchecked(); !services.isEmpty(); services = unchecked()) {
                services.forEach(this::look);
            }
        } catch (DataAccessException unavailable) {
            LOG.warn("parts of the unified document could not be looked at: {}", unavailable.getMessage());
        }
    }

    private List<Long> unchecked() {
        return database.queryForList(
                "select service_id from current_route where not part_checked order by service_id limit " + BATCH,
                Long.class);
    }

    private void look(long service) {
        Map<String, String> members = new HashMap<>();
        database.query(
                "select section, members from unified_fragment where service_id = ?",
                row -> {
                    members.put(row.getString(1), row.getString(2));
                },
                service);
        FragmentReferences.dangling(members).ifPresent(reference -> hold(service, reference, false));
        database.update("update current_route set part_checked = true where service_id = ?", service);
    }

    private void hold(long service, String reference, boolean rebuilt) {
        LOG.warn("the part of service {} in the unified document is held back: {} leads nowhere", service, reference);
        database.update(HOLD, service, reference, rebuilt);
    }
}
