package id.satugerbang.identity.realm.admin;

/** Keycloak refused a call of the admin API. */
public final class AdminRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AdminRefusedException(String call, int status, String answer) {
        super("Keycloak answered " + status + " to " + call + ": " + answer);
    }
}
