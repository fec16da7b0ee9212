package id.satugerbang.registry.release.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** In the route table. */
public record Published(ReleaseKey key) implements Routed {

    /**
     * Announces the end; the route stays, marked.
     *
     * @param sunset when it stops answering, where that is known already
     */
    public Deprecated deprecate(Instant now, @Nullable Instant sunset) {
        return new Deprecated(key, now, sunset);
    }

    @Override
    public Suspended suspend() {
        return new Suspended(key, null);
    }
}
