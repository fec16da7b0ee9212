package id.satugerbang.registry.release.application;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened to releases, and what waits to happen. */
public interface ReleaseHistory {

    /** Everything that was done with a release, oldest first. */
    List<AuditRow> trail(UUID release);

    /** Submitted releases, longest waiting first. */
    List<WaitingRelease> waiting(WaitingRelease.@Nullable Position after, int most);

    long countWaiting();

    /** The last decision on each release, newest first. @param before position that they come after in the list */
    List<DecidedRelease> decided(DecisionFilter filter, String caller, @Nullable Long before, int most);
}
