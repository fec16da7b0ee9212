package id.satugerbang.registry.release.model;

/** In the route table. */
public record Published(ReleaseKey key) implements Live {

    /** Announces the end; the route stays, marked. */
    public Deprecated deprecate() {
        return new Deprecated(key);
    }

    /** Takes the route away until {@link Suspended#resume()}. */
    public Suspended suspend() {
        return new Suspended(key);
    }
}
