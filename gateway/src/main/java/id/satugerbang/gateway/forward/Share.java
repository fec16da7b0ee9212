package id.satugerbang.gateway.forward;

/**
 * How many calls to one upstream of a service may be in flight on this replica.
 *
 * @param own places that only this upstream's calls take
 * @param common places that the calls to all upstreams of the service share
 */
record Share(int own, int common) {

    /**
     * The only upstream has all places. Of several each has an equal part of one half, at least one place, so that a
     * region whose server hangs leaves the others theirs; the other half goes to whoever needs it.
     *
     * @param most calls in flight to the service
     */
    static Share of(int most, int upstreams) {
        int own = upstreams == 1 ? most : Math.max(1, most / (2 * upstreams));
        return new Share(own, Math.max(0, most - upstreams * own));
    }
}
