package id.satugerbang.registry.release.model;

/** A release that is in the route table, or can come back to it. */
public sealed interface Live extends Release permits Routed, Suspended {

    /** Takes the release out of service for good. */
    default Retired retire() {
        return new Retired(key());
    }
}
