package id.satugerbang.registry.release.model;

import org.jspecify.annotations.Nullable;

/**
 * Out of the route table for a while.
 *
 * @param ending what it was where its end had been announced; absent for one that was published
 */
public record Suspended(ReleaseKey key, @Nullable Deprecated ending) implements Live {

    /** Puts the route back, as what it was. */
    public Routed resume() {
        return ending == null ? new Published(key) : ending;
    }
}
