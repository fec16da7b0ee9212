package id.satugerbang.registry.publication;

/**
 * What Redis holds.
 *
 * @param revision -1 where it holds none
 * @param routes entries of their hash
 * @param credentials entries of theirs
 * @param lastEntry id of the newest stream entry; empty without one
 * @param epoch life of the database that it was written in; empty where it holds none
 */
record FeedState(long revision, long routes, long credentials, String lastEntry, String epoch) {

    /** True where this is the whole table. */
    boolean holds(RouteTable table) {
        return revision == table.revision()
                && routes == table.routes()
                && credentials == table.credentials()
                && streamFits();
    }

    boolean isEmpty() {
        return routes == 0 && credentials == 0;
    }

    /** True where stream and revision belong together. */
    boolean streamFits() {
        return revision == 0 ? lastEntry.isEmpty() : lastEntry.equals(revision + "-0");
    }
}
