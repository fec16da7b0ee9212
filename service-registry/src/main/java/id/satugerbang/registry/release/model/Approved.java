package id.satugerbang.registry.release.model;

/** Accepted by a reviewer, not yet in the route table. */
public record Approved(ReleaseKey key) implements Release {

    /** Puts the release into the route table. */
    public Published publish() {
        return new Published(key);
    }
}
