package id.satugerbang.gateway.forward;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.gateway.forward.UpstreamGuard.Entry;
import id.satugerbang.gateway.route.ServiceId;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpstreamGuardTests {

    private static final ServiceId SERVICE = new ServiceId("uji", "wilayah");
    private static final URI SURABAYA = URI.create("http://surabaya.example");
    private static final URI MALANG = URI.create("http://malang.example");
    private static final Share MANY = Share.of(100, 1);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final UpstreamGuards guards = new UpstreamGuards(PAUSE);

    @Test
    void oneUpstreamThatFailsLeavesTheOthersOfItsServiceAlone() {
        failOften(guards.of(SERVICE, SURABAYA));

        assertThat(guards.of(SERVICE, SURABAYA).tryEnter(MANY)).isEqualTo(Entry.PAUSED);
        assertThat(guards.of(SERVICE, MALANG).tryEnter(MANY).isIn()).isTrue();
    }

    @Test
    void oneGoodTrialEndsThePauseHoweverSeldomTheServiceIsCalled() {
        UpstreamGuard guard = guards.of(SERVICE, SURABAYA);
        failOften(guard);
        Entry trial = awaitTrial(guard);

        guard.answered(1);
        guard.leave(trial);

        for (int i = 0; i < 20; i++) {
            assertThat(guard.tryEnter(MANY).isIn()).isTrue();
        }
    }

    @Test
    void aTrialOfWhichNothingIsKnownIsFollowedByAnother() {
        UpstreamGuard guard = guards.of(SERVICE, SURABAYA);
        failOften(guard);
        for (int i = 0; i < 10; i++) {
            Entry trial = awaitTrial(guard);
            guard.abandoned();
            guard.leave(trial);
        }

        assertThat(guard.tryEnter(MANY).isIn()).isTrue();
    }

    @Test
    void anUpstreamWhoseCallsHangLeavesTheOthersTheirPlaces() {
        Share share = Share.of(8, 2);
        UpstreamGuard hanging = guards.of(SERVICE, SURABAYA);
        List<Entry> held = new ArrayList<>();
        for (Entry entry = hanging.tryEnter(share); entry.isIn(); entry = hanging.tryEnter(share)) {
            held.add(entry);
        }

        assertThat(held).hasSize(6);
        UpstreamGuard other = guards.of(SERVICE, MALANG);
        assertThat(other.tryEnter(share)).isEqualTo(Entry.IN_OWN);
        assertThat(other.tryEnter(share)).isEqualTo(Entry.IN_OWN);
        assertThat(other.tryEnter(share)).isEqualTo(Entry.FULL);

        held.forEach(hanging::leave);
        assertThat(other.tryEnter(share)).isEqualTo(Entry.IN_COMMON);
    }

    @Test
    void theOnlyUpstreamHasAllPlacesAndEachOfManyAtLeastOne() {
        assertThat(Share.of(256, 1)).isEqualTo(new Share(256, 0));
        assertThat(Share.of(256, 38)).isEqualTo(new Share(3, 142));
        assertThat(Share.of(1, 5)).isEqualTo(new Share(1, 0));
    }

    private static void failOften(UpstreamGuard guard) {
        for (Entry entry = guard.tryEnter(MANY); entry.isIn(); entry = guard.tryEnter(MANY)) {
            guard.failed(1, new DeadlineExceededException());
            guard.leave(entry);
        }
    }

    private static Entry awaitTrial(UpstreamGuard guard) {
        return await().until(() -> guard.tryEnter(MANY), Entry::isIn);
    }
}
