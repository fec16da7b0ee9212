package id.satugerbang.registry.usage;

import java.util.List;
import java.util.Optional;

/** Calls per bucket of latency, as gateways report them. */
record LatencyBuckets(List<Long> counts) {

    /** Upper bounds in milliseconds; what is above the last is in a bucket of its own. */
    private static final long[] BOUNDS = {5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000};

    LatencyBuckets {
        counts = List.copyOf(counts);
    }

    /**
     * Latency in milliseconds that this share of the calls kept, interpolated in its bucket; the last bound where it lies above.
     * Empty without calls.
     */
    Optional<Long> percentile(double share) {
        long calls = counts.stream().mapToLong(Long::longValue).sum();
        if (calls == 0) {
            return Optional.empty();
        }
        double wanted = share * calls;
        double before = 0;
        for (int bucket = 0; bucket < BOUNDS.length; bucket++) {
            long inside = counts.get(bucket);
            if (inside > 0 && before + inside >= wanted) {
                long lower = bucket == 0 ? 0 : BOUNDS[bucket - 1];
                return Optional.of(Math.round(lower + (BOUNDS[bucket] - lower) * (wanted - before) / inside));
            }
            before += inside;
        }
        return Optional.of(BOUNDS[BOUNDS.length - 1]);
    }
}
