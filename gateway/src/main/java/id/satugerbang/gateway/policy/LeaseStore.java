package id.satugerbang.gateway.policy;

import java.time.Duration;
import reactor.core.publisher.Mono;

/** The buckets that all replicas share. */
interface LeaseStore {

    /** How long calls of a lease may be made; the store keeps them a second longer. */
    Duration HELD = Duration.ofSeconds(3);

    /** Errors where the store does not answer in time. */
    Mono<Lease> take(Lease.Wish wish);
}
