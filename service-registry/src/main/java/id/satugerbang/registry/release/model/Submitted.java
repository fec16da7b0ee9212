package id.satugerbang.registry.release.model;

/**
 * Waits for a reviewer.
 *
 * @param submitter subject of the officer who submitted it
 */
public record Submitted(ReleaseKey key, String submitter) implements Release {

    /** Approves the release. @throws FourEyesException where the reviewer has a part in it */
    public Approved approve(Reviewer reviewer) {
        if (!reviewer.mayApprove(key.agency(), submitter)) {
            throw new FourEyesException();
        }
        return new Approved(key);
    }

    /** Takes it back before it was decided. */
    public Draft withdraw() {
        return new Draft(key);
    }

    /** Ends the release; a new draft is made from it. */
    public Rejected reject() {
        return new Rejected(key);
    }
}
