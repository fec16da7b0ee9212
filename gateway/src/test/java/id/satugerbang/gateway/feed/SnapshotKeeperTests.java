package id.satugerbang.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class SnapshotKeeperTests {

    private static final Set<Thread.State> WAITS_OR_ENDED = Set.of(Thread.State.BLOCKED, Thread.State.TERMINATED);

    private final List<String> written = new CopyOnWriteArrayList<>();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch disk = new CountDownLatch(1);

    @Test
    void aSnapshotThatIsBeingWrittenIsFinishedBeforeTheGatewayEnds() throws Exception {
        SnapshotKeeper keeper = new SnapshotKeeper(this::writeSlowly, Duration.ZERO);
        keeper.changed();
        begun.await();

        Thread end = new Thread(keeper::close);
        end.start();
        await().until(() -> WAITS_OR_ENDED.contains(end.getState()));
        disk.countDown();
        end.join();

        assertThat(written).containsExactly("whole");
    }

    @Test
    void aChangeThatWaitsForItsSnapshotIsWrittenAtTheEnd() {
        SnapshotKeeper keeper = new SnapshotKeeper(() -> written.add("whole"), Duration.ofHours(1));
        keeper.changed();
        keeper.changed();
        assertThat(written).isEmpty();

        keeper.close();

        assertThat(written).containsExactly("whole");
    }

    private void writeSlowly() {
        begun.countDown();
        try {
            disk.await();
            written.add("whole");
        } catch (InterruptedException stopped) {
            written.add("interrupted");
        }
    }
}
