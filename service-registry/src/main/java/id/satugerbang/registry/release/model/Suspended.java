package id.satugerbang.registry.release.model;

/** Out of the route table for a while. */
public record Suspended(ReleaseKey key) implements Live {

    /** Puts the route back. */
    public Published resume() {
        return new Published(key);
    }
}
