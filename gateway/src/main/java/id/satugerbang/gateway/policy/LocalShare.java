package id.satugerbang.gateway.policy;

import id.satugerbang.gateway.route.RateLimit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A replica's part of a limit while Redis does not answer: all parts together are no more than the limit. */
final class LocalShare {

    private final Bucket bucket;
    private int made;

    /**
     * @param replicas how many share the limit
     * @param left calls that were left for all of them
     */
    LocalShare(RateLimit limit, int replicas, long left, LongSupplier nanos) {
        int part = Math.max(1, limit.limit() / replicas);
        long first = Math.max(0, Math.min(part, left / replicas));
        this.bucket = Bucket.builder()
                .addLimit(bandwidth -> bandwidth
                        .capacity(part)
                        .refillGreedy(part, limit.window())
                        .initialTokens(first))
                .withCustomTimePrecision(meter(nanos))
                .build();
    }

    Usage take() {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            made++;
        }
        return new Usage(probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    void giveBack() {
        bucket.addTokens(1);
        made--;
    }

    /** Calls that were let through, of which Redis does not know. */
    int made() {
        return Math.max(0, made);
    }

    private static TimeMeter meter(LongSupplier nanos) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.getAsLong();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        };
    }
}
