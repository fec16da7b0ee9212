package id.satugerbang.registry.release.model;

/** Still being written; the only state in which the content changes. */
public record Draft(ReleaseKey key) implements Release {

    /** Hands the release to the reviewers. @param officer subject of the officer who submits it */
    public Submitted submit(String officer) {
        return new Submitted(key, officer);
    }

    /** Deletes it. */
    public Discarded discard() {
        return new Discarded(key);
    }
}
