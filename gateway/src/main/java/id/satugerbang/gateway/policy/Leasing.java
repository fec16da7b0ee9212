package id.satugerbang.gateway.policy;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;

/** What the buckets of a replica share. */
final class Leasing {

    private final LeaseStore store;
    private final Outage outage;
    private final IntSupplier replicas;
    private final LongSupplier nanos;
    private final Set<LeasedBucket> holding = ConcurrentHashMap.newKeySet();

    /**
     * @param replicas how many share the buckets, this one included
     * @param nanos a clock that is never set
     */
    Leasing(LeaseStore store, Outage outage, IntSupplier replicas, LongSupplier nanos) {
        this.store = store;
        this.outage = outage;
        this.replicas = replicas;
        this.nanos = nanos;
    }

    LeaseStore store() {
        return store;
    }

    Outage outage() {
        return outage;
    }

    int replicas() {
        return Math.max(1, replicas.getAsInt());
    }

    long now() {
        return nanos.getAsLong();
    }

    /** Remembers that a bucket holds calls. */
    void holds(LeasedBucket bucket) {
        holding.add(bucket);
    }

    /** Gives back what idle buckets hold, or what all do. */
    void giveBack(boolean atOnce) {
        for (LeasedBucket bucket : holding) {
            if (bucket.giveBackHeld(atOnce)) {
                holding.remove(bucket);
            }
        }
    }
}
