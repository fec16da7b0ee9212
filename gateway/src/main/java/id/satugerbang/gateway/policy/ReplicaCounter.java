package id.satugerbang.gateway.policy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.satugerbang.gateway.route.RateLimit;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;

/** Counts the calls of this replica only. */
final class ReplicaCounter implements Counter {

    private static final int MOST = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final LoadingCache<Quota, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .executor(Runnable::run)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build(quota -> bucket(quota.limit()));

    @Override
    public Mono<List<Usage>> count(List<Quota> quotas) {
        return Mono.fromSupplier(() -> counted(quotas));
    }

    /** True where the call was counted. */
    boolean tryCount(Quota quota) {
        return buckets.get(quota).tryConsume(1);
    }

    private List<Usage> counted(List<Quota> quotas) {
        List<Usage> usages = new ArrayList<>(quotas.size());
        List<Bucket> taken = new ArrayList<>(quotas.size());
        boolean refused = false;
        for (Quota quota : quotas) {
            Bucket bucket = buckets.get(quota);
            ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
            usages.add(new Usage(probe.getRemainingTokens(), Duration.ofNanos(probe.getNanosToWaitForRefill())));
            if (probe.isConsumed()) {
                taken.add(bucket);
            } else {
                refused = true;
            }
        }
        if (refused) {
            taken.forEach(bucket -> bucket.addTokens(1));
        }
        return usages;
    }

    private static Bucket bucket(RateLimit limit) {
        return Bucket.builder()
                .addLimit(bandwidth -> bandwidth.capacity(limit.limit()).refillGreedy(limit.limit(), limit.window()))
                .build();
    }
}
