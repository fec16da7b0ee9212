package id.satugerbang.registry.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Range;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.transaction.PlatformTransactionManager;

class TwoRelaysIntegrationTests extends RegistryIntegrationTest {

    @Autowired
    private Outbox outbox;

    @Autowired
    private FeedEpoch epochs;

    @Autowired
    private RedisRouteFeed feed;

    @Autowired
    private FeedRebuild rebuild;

    @Autowired
    private RelayProperties properties;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private StringRedisTemplate redis;

    @Autowired
    private DataSource source;

    @Test
    void relaysAtTheSameTimeLeaveNoGapAndNoDouble() throws InterruptedException, ExecutionException {
        String agency = newService();
        Answer release = publish(agency, Samples.release());
        long before = release.body().path("revision").longValue();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Integer>> work = new ArrayList<>();
        for (int relay = 0; relay < 3; relay++) {
            work.add(threads.submit(drain()));
        }
        for (int turn = 0; turn < 10; turn++) {
            assertThat(move(reviewer(), release, "suspend").status()).isEqualTo(200);
            assertThat(move(reviewer(), release, "resume").status()).isEqualTo(200);
        }
        for (Future<Integer> relay : work) {
            assertThat(relay.get()).isPositive();
        }
        threads.shutdown();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(feed.state().revision()).isEqualTo(outbox.revision()));
        assertThat(after(before)).hasSize(20).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void aRepeatAndAGapChangeNothing() {
        String agency = newService();
        publish(agency, Samples.release());
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(feed.state().revision()).isEqualTo(outbox.revision()));
        FeedState before = feed.state();
        long revision = before.revision();
        assertThat(feed.apply(before.epoch(), List.of(new OutboxEntry(revision, "a/b", "put", "{}"))))
                .isEqualTo(revision);
        assertThat(feed.apply(before.epoch(), List.of(new OutboxEntry(revision + 2, "a/b", "put", "{}"))))
                .isEqualTo(revision);
        assertThat(feed.apply("lain", List.of(new OutboxEntry(revision + 1, "a/b", "put", "{}"))))
                .isEqualTo(-1);
        assertThat(feed.state()).isEqualTo(before);
    }

    @Test
    void anotherRelayGoesOnWhereAKilledOneStopped() throws SQLException {
        String agency = newService();
        Answer release = publish(agency, Samples.release());
        long before = release.body().path("revision").longValue();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(feed.state().revision()).isEqualTo(outbox.revision()));
        Connection killed = source.getConnection();
        killed.setAutoCommit(false);
        int pid = holdTheRelayLock(killed);
        assertThat(move(reviewer(), release, "suspend").status()).isEqualTo(200);
        assertThat(move(reviewer(), release, "resume").status()).isEqualTo(200);
        // what the killed relay had written before it died is not written again
        feed.apply(feed.state().epoch(), outbox.after(before).subList(0, 1));
        database.sql("select pg_terminate_backend(?)")
                .param(pid)
                .query(Boolean.class)
                .single();
        assertThatExceptionOfType(SQLException.class).isThrownBy(killed::close);
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(feed.state().revision()).isEqualTo(outbox.revision()));
        assertThat(after(before)).containsExactly(before + 1, before + 2);
    }

    private static int holdTheRelayLock(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select pg_backend_pid(), pg_advisory_xact_lock(8321470155213)::text")) {
            row.next();
            return row.getInt(1);
        }
    }

    private Callable<Integer> drain() {
        Relay relay = new Relay(outbox, epochs, feed, rebuild, properties, transactions);
        return () -> {
            int drained = 0;
            while (drained < 40) {
                relay.drain();
                drained++;
            }
            return drained;
        };
    }

    private List<Long> after(long revision) {
        return Objects.requireNonNull(redis.opsForStream().range("{satu}:feed", Range.unbounded())).stream()
                .map(entry -> Long.parseLong(entry.getId().getValue().split("-")[0]))
                .filter(entry -> entry > revision)
                .toList();
    }
}
