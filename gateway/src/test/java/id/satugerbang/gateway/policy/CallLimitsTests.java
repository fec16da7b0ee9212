package id.satugerbang.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.route.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/** Counting while the store answers late, wrong or not at all. */
class CallLimitsTests {

    private static final RateLimit TWO_A_MINUTE = new RateLimit(RateLimit.Key.SERVICE, 2, Duration.ofMinutes(1));
    private static final RateLimit ONE_A_MINUTE = new RateLimit(RateLimit.Key.CITIZEN, 1, Duration.ofMinutes(1));

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicLong now = new AtomicLong();

    @Test
    void aLimitHoldsOnThisReplicaWhileRedisHangsAndOnlyOneCallWaitsForIt() {
        CallLimits limits = limits(wish -> Mono.<Lease>never().timeout(Duration.ofMillis(20)));

        assertThat(remaining(limits, TWO_A_MINUTE)).containsExactly(1L);
        assertThat(remaining(limits, TWO_A_MINUTE)).containsExactly(0L);
        assertThat(count(limits, TWO_A_MINUTE)).singleElement().satisfies(usage -> assertThat(usage.pause())
                .isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30)));
        assertThat(asked).hasValue(1);
    }

    @Test
    void redisCountsAgainAfterThePauseAndLearnsWhatWasLetThrough() {
        AtomicInteger unasked = new AtomicInteger();
        CallLimits limits = limits(wish -> {
            unasked.set(wish.unasked());
            return asked.get() == 1
                    ? Mono.error(new IllegalStateException("gone"))
                    : Mono.just(new Lease(wish.waiting(), 0, 77, Duration.ZERO));
        });
        count(limits, TWO_A_MINUTE);

        now.addAndGet(Duration.ofSeconds(3).toNanos());

        assertThat(remaining(limits, TWO_A_MINUTE)).containsExactly(77L);
        assertThat(unasked).hasValue(1);
    }

    @Test
    void aCallThatOneQuotaRefusesIsCountedInNone() {
        CallLimits limits = limits(wish -> Mono.error(new IllegalStateException("gone")));
        count(limits, ONE_A_MINUTE);

        assertThat(count(limits, TWO_A_MINUTE, ONE_A_MINUTE)).last().satisfies(usage -> assertThat(usage.isUsedUp())
                .isTrue());

        assertThat(remaining(limits, TWO_A_MINUTE)).containsExactly(1L);
    }

    @Test
    void aCallerWhoIsRefusedAgainAndAgainDoesNotAskRedisEachTime() {
        CallLimits limits = limits(wish -> Mono.just(new Lease(0, 0, 0, Duration.ofSeconds(40))));

        for (int i = 0; i < 1000; i++) {
            assertThat(count(limits, TWO_A_MINUTE).get(0).isUsedUp()).isTrue();
        }

        assertThat(asked).hasValue(1);
    }

    @Test
    void callsThatComeWhileOneWaitsAreAskedForTogether() {
        AtomicInteger most = new AtomicInteger();
        Sinks.One<Lease> first = Sinks.one();
        CallLimits limits = limits(wish -> {
            most.accumulateAndGet(wish.waiting(), Math::max);
            return asked.get() == 1 ? first.asMono() : Mono.just(new Lease(wish.waiting(), 0, 5, Duration.ZERO));
        });
        AtomicInteger through = new AtomicInteger();

        for (int i = 0; i < 50; i++) {
            limits.count(List.of(quota(TWO_A_MINUTE))).subscribe(usages -> through.incrementAndGet());
        }
        first.tryEmitValue(new Lease(1, 0, 60, Duration.ZERO));

        assertThat(through).hasValue(50);
        assertThat(asked).hasValue(2);
        assertThat(most).hasValue(49);
    }

    private CallLimits limits(LeaseStore store) {
        return new CallLimits(new Leasing(
                wish -> {
                    asked.incrementAndGet();
                    return store.take(wish);
                },
                new Outage(Duration.ofSeconds(2)),
                () -> 1,
                now::get));
    }

    private static List<Long> remaining(CallLimits limits, RateLimit... declared) {
        return count(limits, declared).stream().map(Usage::remaining).toList();
    }

    private static List<Usage> count(CallLimits limits, RateLimit... declared) {
        List<Quota> quotas =
                List.of(declared).stream().map(CallLimitsTests::quota).toList();
        @Nullable List<Usage> now = limits.countNow(quotas);
        return now != null ? now : limits.count(quotas).blockOptional().orElseThrow();
    }

    private static Quota quota(RateLimit limit) {
        return new Quota(limit, "it", limit.key().toString());
    }
}
