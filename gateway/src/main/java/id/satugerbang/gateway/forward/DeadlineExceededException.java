package id.satugerbang.gateway.forward;

/** The upstream did not answer in time. */
class DeadlineExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    DeadlineExceededException() {
        super("The upstream did not answer in time", null, false, false);
    }
}
