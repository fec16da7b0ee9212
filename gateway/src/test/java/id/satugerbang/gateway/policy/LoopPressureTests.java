package id.satugerbang.gateway.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LoopPressureTests {

    private static final long BEAT = TimeUnit.MILLISECONDS.toNanos(50);

    private final LoopPressure.Gauge gauge = new LoopPressure.Gauge(TimeUnit.MILLISECONDS.toNanos(200), 0);
    private long now;

    @Test
    void aLoopThatKeepsUpTurnsNobodyAway() {
        for (int i = 0; i < 100; i++) {
            beatAfter(BEAT + TimeUnit.MILLISECONDS.toNanos(20));
        }

        assertThat(gauge.shed()).isZero();
    }

    @Test
    void aLoopThatIsBehindTurnsMoreAndMoreAwayButNeverAll() {
        beatAfter(BEAT + TimeUnit.MILLISECONDS.toNanos(201));
        double first = gauge.shed();
        for (int i = 0; i < 100; i++) {
            beatAfter(TimeUnit.SECONDS.toNanos(1));
        }

        assertThat(first).isBetween(0.05, 0.15);
        assertThat(gauge.shed()).isBetween(0.9, 0.99);
    }

    @Test
    void aLoopThatHasCaughtUpTakesEverybodyAgain() {
        beatAfter(TimeUnit.SECONDS.toNanos(1));
        for (int i = 0; i < 10; i++) {
            beatAfter(BEAT);
        }

        assertThat(gauge.shed()).isZero();
    }

    private void beatAfter(long nanos) {
        now += nanos;
        gauge.beat(now);
    }
}
