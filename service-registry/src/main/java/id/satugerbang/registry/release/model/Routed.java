package id.satugerbang.registry.release.model;

/** A release that has a route. */
public sealed interface Routed extends Live permits Published, Deprecated {

    /** Takes the route away until {@link Suspended#resume()}. */
    Suspended suspend();
}
