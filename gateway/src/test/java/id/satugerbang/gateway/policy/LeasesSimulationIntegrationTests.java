package id.satugerbang.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.route.RateLimit;
import id.satugerbang.gateway.testing.TestRedis;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Replicas that lease calls let through what one bucket would: never more, and at least 99 % of it. Time is simulated, the script runs in the
 * real Redis.
 */
class LeasesSimulationIntegrationTests {

    private static final Duration RTT = Duration.ofMillis(2);

    @ParameterizedTest(name = "{0} in {1} s, {2} calls/s")
    @CsvSource({"5, 60, 20", "5, 2, 20", "40, 10, 30", "399, 60, 50", "1000, 60, 50", "6000, 60, 400", "20000, 10, 4000"
    })
    void aSteadyCallerGetsTheLimitAndNoMoreWhateverReplicaItCalls(int limit, int seconds, double perSecond) {
        RateLimit declared = limit(limit, seconds);
        Duration time = Duration.ofSeconds(Math.min(40, 3L * seconds));
        try (SimulatedReplicas replicas = replicas(3)) {
            replicas.calls(declared, perSecond, time, 0, 1, 2);

            long possible = Math.min(
                    (long) (perSecond * time.toSeconds()),
                    limit + (long) ((double) limit * time.toSeconds() / seconds));
            assertConforms(replicas.admitted(), declared, limit);
            assertThat((double) replicas.admitted().size()).isGreaterThanOrEqualTo(Math.floor(0.99 * possible));
        }
    }

    @Test
    void aLimitThatIsHighCostsFewQuestions() {
        try (SimulatedReplicas replicas = replicas(3)) {
            replicas.calls(limit(1_000_000, 60), 2500, Duration.ofSeconds(10), 0, 1, 2);

            assertThat(replicas.admitted()).hasSize(25_000);
            assertThat(replicas.asked()).isLessThan(1200);
        }
    }

    @Test
    void aCallerWhoMovesToAnotherReplicaFindsWhatTheFirstHeld() {
        RateLimit declared = limit(1000, 60);
        try (SimulatedReplicas replicas = replicas(3)) {
            replicas.calls(declared, 400, Duration.ofSeconds(1), 0);
            replicas.rest(Duration.ofSeconds(2));
            replicas.calls(declared, 400, Duration.ofSeconds(5), 1);

            assertConforms(replicas.admitted(), declared, 1000);
            assertThat(replicas.admitted()).hasSizeGreaterThanOrEqualTo((int) (0.99 * (1000 + 1000 * 8 / 60)));
        }
    }

    @Test
    void aReplicaThatDiesTakesAHundredthWithItAtMostAndOneThatStopsNothing() {
        RateLimit declared = limit(6000, 60);
        try (SimulatedReplicas replicas = replicas(3)) {
            replicas.calls(declared, 1500, Duration.ofSeconds(2), 0, 1, 2);
            replicas.kill(0);
            replicas.calls(declared, 1500, Duration.ofSeconds(2), 1, 2);
            replicas.stop(1);
            replicas.calls(declared, 1500, Duration.ofSeconds(6), 2);

            assertConforms(replicas.admitted(), declared, 6000);
            assertThat(replicas.admitted()).hasSizeGreaterThanOrEqualTo((int) (0.98 * (6000 + 1000)));
        }
    }

    @Test
    void aLimitThatIsChangedHoldsAtOnceAndBringsNoNewBurst() {
        RateLimit before = limit(1000, 60);
        try (SimulatedReplicas replicas = replicas(3)) {
            replicas.calls(before, 1000, Duration.ofSeconds(3), 0, 1, 2);
            int used = replicas.admitted().size();
            replicas.calls(limit(2000, 60), 1000, Duration.ofSeconds(3), 0, 1, 2);
            int raised = replicas.admitted().size() - used;
            replicas.calls(limit(60, 60), 1000, Duration.ofSeconds(10), 0, 1, 2);
            int lowered = replicas.admitted().size() - used - raised;

            assertThat(used).isBetween(1030, 1051);
            assertThat(raised).isBetween(90, 102);
            assertThat(lowered).isBetween(8, 12);
        }
    }

    @Test
    void withoutRedisTheReplicasGoOnWithTheirSharesAndTellItAfterwards() {
        RateLimit declared = limit(600, 60);
        try (SimulatedReplicas replicas = replicas(3)) {
            replicas.calls(declared, 30, Duration.ofSeconds(5), 0, 1, 2);
            replicas.redisAnswers(false);
            replicas.calls(declared, 300, Duration.ofSeconds(20), 0, 1, 2);
            int without = replicas.admitted().size();
            replicas.redisAnswers(true);
            replicas.calls(declared, 300, Duration.ofSeconds(10), 0, 1, 2);

            assertThat(without).as("never gone, never multiplied").isBetween(600, 600 + 250 + 6);
            assertConforms(replicas.admitted(), declared, 606);
        }
    }

    @Test
    void clocksThatJumpAndABucketThatIsLostGiveOneFullBucketAtMost() {
        RateLimit declared = limit(500, 60);
        try (SimulatedReplicas replicas = replicas(2)) {
            replicas.calls(declared, 300, Duration.ofSeconds(3), 0, 1);
            replicas.setRedisClock(Duration.ofHours(-1));
            replicas.calls(declared, 300, Duration.ofSeconds(3), 0, 1);
            assertConforms(replicas.admitted(), declared, 500);

            replicas.setRedisClock(Duration.ofHours(5));
            replicas.calls(declared, 300, Duration.ofSeconds(3), 0, 1);
            replicas.loseBucket();
            replicas.calls(declared, 300, Duration.ofSeconds(3), 0, 1);
            assertThat(replicas.admitted()).hasSizeLessThanOrEqualTo(500 + 500 + 500 + 500 * 12 / 60);
        }
    }

    private static SimulatedReplicas replicas(int count) {
        return new SimulatedReplicas(TestRedis.shared().port(), count, RTT);
    }

    private static RateLimit limit(int limit, int seconds) {
        return new RateLimit(RateLimit.Key.CLIENT, limit, Duration.ofSeconds(seconds));
    }

    /** What was let through fits into one bucket of that size, at every moment. */
    private static void assertConforms(List<Long> admitted, RateLimit limit, int size) {
        double perNano = (double) limit.limit() / limit.window().toNanos();
        double left = size;
        long before = 0;
        for (long now : admitted) {
            left = Math.min(size, left + (now - before) * perNano) - 1;
            before = now;
            assertThat(left).as("after %.3f s", now / 1e9).isGreaterThan(-1e-3 - 2e6 * perNano);
        }
    }
}
