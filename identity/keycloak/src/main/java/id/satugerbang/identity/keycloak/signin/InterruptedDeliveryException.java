package id.satugerbang.identity.keycloak.signin;

/** The sender was told to stop while it waited for identity; the transaction rolls back. */
final class InterruptedDeliveryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final InterruptedException stopped;

    InterruptedDeliveryException(InterruptedException stopped) {
        super(stopped);
        this.stopped = stopped;
    }

    InterruptedException cause() {
        return stopped;
    }
}
