package id.satugerbang.gateway.exchange;

/** The client did not complete its message; the upstream's copy is cut off too. */
public final class ClientAbortedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ClientAbortedException() {
        super("The client did not complete its message", null, false, false);
    }
}
