package id.satugerbang.registry.release.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One row of a release's audit trail.
 *
 * @param from state before; absent for the first row
 * @param actor subject of who did it
 * @param revision revision that the route table changed with
 */
public record AuditRow(
        Instant at,
        String action,
        @Nullable String from,
        String to,
        String actor,
        @Nullable String reason,
        @Nullable Long revision) {}
