package id.satugerbang.gateway.feed;

import id.satugerbang.gateway.route.ServiceId;

/**
 * One entry of the feed.
 *
 * @param revision its revision, the first half of the entry's id
 * @param isRemoval true where the service is withdrawn
 * @param route JSON of the published route; empty on a removal
 */
record RouteChange(long revision, ServiceId service, boolean isRemoval, String route) {}
