package id.satugerbang.registry.release.application;

import id.satugerbang.api.registry.model.ReleaseInput;
import id.satugerbang.registry.release.model.Discarded;
import id.satugerbang.registry.release.model.Release;
import id.satugerbang.registry.release.model.ReleaseKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where releases are kept. */
public interface ReleaseStore {

    /** Keeps a new draft, with the first row of its audit trail. */
    void create(NewDraft draft, ReleaseInput content);

    /** Replaces the content of a draft. @return false where it is no draft of that version any more */
    boolean replace(UUID release, int version, ReleaseInput content, @Nullable String documentVersion, String officer);

    /** A draft of that officer with that very content which nobody has changed. */
    Optional<UUID> untouchedDraft(long serviceId, ReleaseInput content, String officer);

    /** Deletes a draft: its content goes, its trail stays, a join that it came with ends. */
    void discard(StoredRelease draft, Discarded after, String officer);

    /** Makes a draft with the content of a release that was rejected. */
    void succeed(UUID rejected, UUID draft, String actor);

    /** Opens the standard for feedback until then, or ends that, with a row of the audit trail. */
    void openFeedback(Release release, @Nullable Instant until, String actor);

    /** Releases whose announced end has come. */
    List<UUID> toEnd(Instant now);

    /** Releases of an agency that are in the route table, or would be if the agency was not suspended. */
    List<StoredRelease> routed(String agency);

    /** Releases in the route table that contribute nothing to the unified document, because it was younger than they are. */
    List<UUID> withoutPart();

    boolean isWithoutPart(UUID release);

    Optional<StoredRelease> find(UUID release);

    /** Releases of a service, newest first. */
    List<StoredRelease> of(long serviceId);

    /** What was uploaded. */
    ReleaseInput content(UUID release);

    /** The release of the same service that callers know: the live one, else the newest that ever was. */
    Optional<UUID> before(ReleaseKey release);

    /**
     * Finds a release, keeps its agency as it is, and lets nobody else change its service or what belongs to it until the
     * transaction ends.
     */
    Optional<StoredRelease> lock(UUID release);

    /** The release of a service that is live. */
    Optional<StoredRelease> live(long serviceId);

    /**
     * Keeps a new state and its row of the audit trail.
     *
     * @param before as it was read under its lock
     * @param revision revision that the route table changed with; absent where it did not
     */
    void save(
            StoredRelease before,
            Release after,
            String transition,
            @Nullable Long revision,
            String actor,
            @Nullable String reason);
}
