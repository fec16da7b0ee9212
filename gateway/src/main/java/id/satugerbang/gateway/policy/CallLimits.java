package id.satugerbang.gateway.policy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts a call in all its quotas, or in none where one is used up. Usages are in the order of the quotas. */
final class CallLimits {

    private static final int MOST = 100_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private final Cache<String, LeasedBucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .executor(Runnable::run)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
    private final Leasing leasing;

    CallLimits(Leasing leasing) {
        this.leasing = leasing;
    }

    /** The usages where they can be told at once; null where {@link #count} has to wait for Redis. */
    @Nullable
    List<Usage> countNow(List<Quota> quotas) {
        for (int i = 0; i < quotas.size(); i++) {
            Usage refusal = bucket(quotas.get(i)).refusal(quotas.get(i).limit());
            if (refusal != null) {
                return onlyRefused(quotas, i, refusal);
            }
        }
        List<Usage> usages = new ArrayList<>(quotas.size());
        for (Quota quota : quotas) {
            Usage usage = bucket(quota).takeNow(quota.limit());
            if (usage == null || usage.isUsedUp()) {
                giveBack(quotas, usages);
                return usage == null ? null : onlyRefused(quotas, usages.size(), usage);
            }
            usages.add(usage);
        }
        return usages;
    }

    Mono<List<Usage>> count(List<Quota> quotas) {
        return Flux.fromIterable(quotas)
                .flatMapSequential(quota -> bucket(quota).take(quota.limit()), quotas.size())
                .collectList()
                .doOnNext(usages -> {
                    if (usages.stream().anyMatch(Usage::isUsedUp)) {
                        giveBack(quotas, usages);
                    }
                });
    }

    private void giveBack(List<Quota> quotas, List<Usage> usages) {
        for (int i = 0; i < usages.size(); i++) {
            if (!usages.get(i).isUsedUp()) {
                bucket(quotas.get(i)).giveBack();
            }
        }
    }

    /** Of the other quotas nothing is told: they were not counted in. */
    private static List<Usage> onlyRefused(List<Quota> quotas, int place, Usage refusal) {
        List<Usage> usages = new ArrayList<>(quotas.size());
        for (int i = 0; i < quotas.size(); i++) {
            usages.add(i == place ? refusal : new Usage(quotas.get(i).limit().limit(), Duration.ZERO));
        }
        return usages;
    }

    private LeasedBucket bucket(Quota quota) {
        return buckets.get(quota.bucket(), name -> new LeasedBucket(name, quota.limit(), leasing));
    }
}
