package id.satugerbang.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.route.RateLimit;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class SteadyCounterTests {

    private static final Quota TWO_A_MINUTE =
            new Quota(new RateLimit(RateLimit.Key.SERVICE, 2, Duration.ofMinutes(1)), "a/b");
    private static final Quota ONE_A_MINUTE =
            new Quota(new RateLimit(RateLimit.Key.CITIZEN, 1, Duration.ofMinutes(1)), "a/b:c");

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aLimitHoldsOnThisReplicaWhileRedisHangsAndOnlyOneCallWaitsForIt() {
        Counter hanging = quotas -> {
            asked.incrementAndGet();
            return Mono.never();
        };
        Counter counter =
                new SteadyCounter(hanging, new ReplicaCounter(), Duration.ofMillis(20), Duration.ofMinutes(1));

        assertThat(remaining(counter, TWO_A_MINUTE)).containsExactly(1L);
        assertThat(remaining(counter, TWO_A_MINUTE)).containsExactly(0L);
        assertThat(counter.count(List.of(TWO_A_MINUTE)).block()).singleElement().satisfies(usage -> assertThat(
                        usage.pause())
                .isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30)));
        assertThat(asked).hasValue(1);
    }

    @Test
    void redisCountsAgainAfterThePause() {
        Counter failingOnce = quotas -> asked.incrementAndGet() == 1
                ? Mono.error(new IllegalStateException("gone"))
                : Mono.just(List.of(new Usage(77, Duration.ZERO)));
        Counter counter = new SteadyCounter(failingOnce, new ReplicaCounter(), Duration.ofSeconds(5), Duration.ZERO);

        assertThat(remaining(counter, TWO_A_MINUTE)).containsExactly(1L);
        assertThat(remaining(counter, TWO_A_MINUTE)).containsExactly(77L);
    }

    @Test
    void aCallThatOneQuotaRefusesIsCountedInNone() {
        Counter replica = new ReplicaCounter();
        remaining(replica, ONE_A_MINUTE);

        assertThat(remaining(replica, TWO_A_MINUTE, ONE_A_MINUTE)).last().isEqualTo(0L);

        assertThat(remaining(replica, TWO_A_MINUTE)).containsExactly(1L);
    }

    private static List<Long> remaining(Counter counter, Quota... quotas) {
        return counter.count(List.of(quotas)).blockOptional().orElseThrow().stream()
                .map(Usage::remaining)
                .toList();
    }
}
