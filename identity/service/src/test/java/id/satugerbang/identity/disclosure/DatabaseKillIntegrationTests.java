package id.satugerbang.identity.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.KillablePostgres;
import id.satugerbang.identity.testing.TestKeys;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** PostgreSQL is killed while disclosures are under way: no value has left without a row, and a repeat makes no second one. */
class DatabaseKillIntegrationTests {

    private static final int CALLERS = 8;
    private static final int BEFORE_THE_KILL = 100;

    @Test
    void no_value_leaves_without_a_row_and_a_repeat_has_no_second_one() throws Exception {
        try (KillablePostgres postgres = new KillablePostgres();
                IdentityServer identity = IdentityServer.start("postgres", postgres.port(), new TestKeys())) {
            Disclosures disclosures = new Disclosures(identity, postgres::database);
            List<String> citizens = IntStream.range(0, CALLERS)
                    .mapToObj(number -> disclosures.citizen("nama_lengkap=Warga " + number))
                    .toList();
            citizens.forEach(citizen -> disclosures.consent(citizen, "nama_lengkap"));
            Map<String, String> asked = new ConcurrentHashMap<>();
            Map<String, String> answered = new ConcurrentHashMap<>();
            askUntilKilled(postgres, disclosures, citizens, asked, answered);

            postgres.startAgain();
            assertThat(answered.size()).isGreaterThanOrEqualTo(BEFORE_THE_KILL);
            assertThat(asked.size()).isGreaterThan(answered.size());
            List<String> rows = postgres.database()
                    .sql("select subject || ' ' || seq from identity.ledger_entry")
                    .query(String.class)
                    .list();
            assertThat(rows).containsAll(answered.values());

            for (Map.Entry<String, String> one : asked.entrySet()) {
                awaitOk(disclosures, one.getKey(), one.getValue());
            }
            assertThat(postgres.database()
                            .sql("select count(*) from identity.ledger_entry")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(asked.size());
        }
    }

    private static void askUntilKilled(
            KillablePostgres postgres,
            Disclosures disclosures,
            List<String> citizens,
            Map<String, String> asked,
            Map<String, String> answered)
            throws InterruptedException {
        CountDownLatch enough = new CountDownLatch(BEFORE_THE_KILL);
        AtomicBoolean failed = new AtomicBoolean();
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        for (String citizen : citizens) {
            callers.submit(() -> {
                while (!failed.get()) {
                    String id = UUID.randomUUID().toString();
                    asked.put(id, citizen);
                    Answer answer = disclosures.ask(id, citizen, Disclosures.required("nama_lengkap"));
                    if (answer.status() == 200) {
                        answered.put(
                                id, citizen + " " + answer.body().path("seq").asLong());
                        enough.countDown();
                    } else {
                        assertThat(answer.text()).doesNotContain("Warga");
                        failed.set(true);
                    }
                }
            });
        }
        assertThat(enough.await(60, TimeUnit.SECONDS)).isTrue();
        postgres.kill();
        callers.shutdown();
        assertThat(callers.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    private static void awaitOk(Disclosures disclosures, String id, String citizen) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> disclosures
                .ask(id, citizen, Disclosures.required("nama_lengkap"))
                .isOk());
    }
}
