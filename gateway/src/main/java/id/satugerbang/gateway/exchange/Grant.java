package id.satugerbang.gateway.exchange;

/** As what a caller was let in to an operation. */
public enum Grant {
    /** Anybody may call. */
    PUBLIC,
    /** A citizen calls for themselves. */
    CITIZEN,
    /** An integrator's software calls. */
    INTEGRATOR
}
