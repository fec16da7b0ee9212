package id.satugerbang.gateway.policy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.satugerbang.gateway.route.RateLimit;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/** Counts the calls that one caller makes to all services on this replica. */
final class ReplicaCounter {

    private static final int MOST = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final LoadingCache<String, Bucket> buckets;

    ReplicaCounter(RateLimit limit) {
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .executor(Runnable::run)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build(caller -> bucket(limit));
    }

    /** True where the call was counted. */
    boolean tryCount(String caller) {
        return buckets.get(caller).tryConsume(1);
    }

    private static Bucket bucket(RateLimit limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.limit()).refillGreedy(limit.limit(), limit.window()))
                .build();
    }
}
