package id.satugerbang.gateway.forward;

/** An upstream's answer is none that may be passed on. */
final class BadAnswerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadAnswerException(String message) {
        super(message, null, false, false);
    }
}
