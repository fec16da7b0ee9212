package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.release.model.Live;
import id.satugerbang.registry.release.model.Release;
import id.satugerbang.registry.release.model.ReleaseKey;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where releases are kept. */
public interface ReleaseStore {

    void create(ReleaseKey key, long serviceId, ReleaseInput content, @Nullable String documentVersion, String officer);

    /** Replaces the content of a draft. @return false where it is no draft of that version any more */
    boolean replace(UUID release, int version, ReleaseInput content, @Nullable String documentVersion);

    Optional<StoredRelease> find(UUID release);

    /** Releases of a service, newest first. */
    List<StoredRelease> of(long serviceId);

    /** What was uploaded. */
    ReleaseInput content(UUID release);

    /** Finds a release and lets no other transition of its service run until the transaction ends. */
    Optional<StoredRelease> lock(UUID release);

    /** The release of a service that is live. */
    Optional<Live> live(long serviceId);

    /**
     * Keeps a new state and its row of the audit trail.
     *
     * @param revision revision that the route table changed with; absent where it did not
     */
    void save(
            Release before,
            Release after,
            String transition,
            @Nullable Long revision,
            String actor,
            @Nullable String reason);
}
