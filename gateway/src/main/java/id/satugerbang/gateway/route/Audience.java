package id.satugerbang.gateway.route;

/** Whom an operation is for. */
public enum Audience {
    PUBLIC,
    CITIZEN,
    INTEGRATOR
}
