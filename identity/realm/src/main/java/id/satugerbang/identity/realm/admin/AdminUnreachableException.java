package id.satugerbang.identity.realm.admin;

import java.net.URI;

/** Keycloak does not answer. */
public final class AdminUnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AdminUnreachableException(URI keycloak, Exception cause) {
        super("Keycloak does not answer at " + keycloak, cause);
    }
}
