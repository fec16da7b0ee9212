package id.satugerbang.identity.realm;

/** The command was called in a way that cannot work; the message says what to change. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
