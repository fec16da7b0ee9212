package id.satugerbang.gateway.route;

/** One live service of the table. */
public final class RouteEntry {

    private final Release release;

    public RouteEntry(Release release) {
        this.release = release;
    }

    public Release release() {
        return release;
    }
}
