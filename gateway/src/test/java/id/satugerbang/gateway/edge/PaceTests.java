package id.satugerbang.gateway.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PaceTests {

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Pace pace = new Pace(10 * SECOND, 5 * SECOND, 1000);

    @Test
    void whoPausesTooLongIsStuck() {
        pace.turn(true, 0);

        assertThat(pace.isStuck(9 * SECOND)).isFalse();
        pace.moved(1, 9 * SECOND);
        assertThat(pace.isStuck(18 * SECOND)).isFalse();
        assertThat(pace.isStuck(19 * SECOND)).isTrue();
    }

    @Test
    void whoMovesLessThanTheLeastRateTricklesHoweverMuchCameBefore() {
        pace.turn(true, 0);
        pace.moved(1_000_000, SECOND);
        for (int second = 2; second <= 6; second++) {
            pace.moved(10, second * SECOND);
            assertThat(pace.isTrickling(second * SECOND)).isFalse();
        }
        pace.moved(10, 7 * SECOND);

        assertThat(pace.isTrickling(7 * SECOND)).isTrue();
    }

    @Test
    void timeInWhichTheGatewayLetsTheClientWaitDoesNotCount() {
        pace.turn(true, 0);
        pace.turn(false, SECOND);

        assertThat(pace.isStuck(100 * SECOND)).isFalse();
        assertThat(pace.isTrickling(100 * SECOND)).isFalse();
    }

    @Test
    void whoKeepsTheLeastRateMayTakeAsLongAsItLikes() {
        pace.turn(true, 0);
        for (int second = 1; second <= 1000; second++) {
            pace.moved(1000, second * SECOND);
        }

        assertThat(pace.isTrickling(1000 * SECOND)).isFalse();
    }
}
