package id.satugerbang.registry.publication;

/**
 * A credential is stored, rotated or deleted in the running transaction.
 *
 * @param revision the new revision
 */
record CredentialChanged(long revision) {}
