package id.satugerbang.gateway.forward;

/** The gateway cannot authenticate itself at an upstream; the reason is for the log, never for the caller. */
class UpstreamAuthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean fromEndpoint;

    private UpstreamAuthException(String reason, boolean fromEndpoint) {
        super(reason, null, false, false);
        this.fromEndpoint = fromEndpoint;
    }

    /** No credential that could be used. */
    static UpstreamAuthException unusable(String reason) {
        return new UpstreamAuthException(reason, false);
    }

    /** The token endpoint did not give a token. */
    static UpstreamAuthException endpoint(String reason) {
        return new UpstreamAuthException(reason, true);
    }

    boolean isFromEndpoint() {
        return fromEndpoint;
    }
}
