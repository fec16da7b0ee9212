package id.satugerbang.gateway.feed;

import id.satugerbang.gateway.route.ServiceId;

/**
 * One entry of the feed.
 *
 * @param revision its revision, the first half of the entry's id
 * @param name service, or agency and name of a credential
 * @param json the published route or the sealed credential; empty where it is gone
 */
record RouteChange(long revision, Kind kind, ServiceId name, String json) {

    /** What is changed. */
    enum Kind {
        ROUTE,
        CREDENTIAL
    }

    boolean isRemoval() {
        return json.isEmpty();
    }
}
