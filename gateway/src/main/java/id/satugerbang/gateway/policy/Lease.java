package id.satugerbang.gateway.policy;

import id.satugerbang.gateway.route.RateLimit;
import java.time.Duration;

/**
 * Calls that Redis lets this replica make.
 *
 * @param granted of the calls that waited, how many may be made
 * @param ahead calls that may be made later, while the lease lasts
 * @param left calls left in the bucket
 * @param pause until the next call is there; zero where one is left
 */
record Lease(int granted, int ahead, long left, Duration pause) {

    /**
     * What a replica asks of a bucket.
     *
     * @param held calls of earlier leases that it has not made
     * @param waiting calls that wait for the answer
     * @param ahead calls that it would like to make later
     * @param back calls that were granted and not made
     * @param unasked calls that were made while Redis did not answer
     */
    record Wish(String bucket, RateLimit limit, int held, int waiting, int ahead, int back, int unasked) {}
}
