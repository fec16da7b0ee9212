package id.satugerbang.gateway.route;

/**
 * The published operation that a request is for.
 *
 * @param entry the service's entry in the table at the time of the look-up
 * @param operation the operation that the document declares
 * @param rest raw path behind {@code /api/{agency}/{service}}, byte for byte
 */
public record RouteMatch(RouteEntry entry, Operation operation, String rest) {

    public Release release() {
        return entry.release();
    }

    /** Public name of what is called, for logs and metrics: never the raw path. */
    public String name() {
        return entry.release().service() + "#" + operation.id();
    }
}
