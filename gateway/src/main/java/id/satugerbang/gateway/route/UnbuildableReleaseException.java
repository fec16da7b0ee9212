package id.satugerbang.gateway.route;

/** A release cannot become a route; the message is the reason that the registry is told. */
public class UnbuildableReleaseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnbuildableReleaseException(String reason) {
        super(reason);
    }
}
