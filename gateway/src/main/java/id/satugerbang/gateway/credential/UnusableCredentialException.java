package id.satugerbang.gateway.credential;

/** A credential that came through the feed cannot be used; the message is the reason, and shows nothing of it. */
class UnusableCredentialException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusableCredentialException(String reason) {
        super(reason);
    }
}
