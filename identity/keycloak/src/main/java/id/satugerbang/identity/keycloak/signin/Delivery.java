package id.satugerbang.identity.keycloak.signin;

/** What became of a batch that was handed to identity. */
enum Delivery {
    /** Identity has stored every event. */
    CONFIRMED,
    /** Identity answered that it will never take this batch as it is. */
    REFUSED,
    /** Nobody knows; the same batch is to be handed over again. */
    FAILED
}
