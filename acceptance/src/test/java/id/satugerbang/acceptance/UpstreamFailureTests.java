package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.Load;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** One agency's broken upstream is that agency's trouble alone. */
@WithRunningSystem
@Order(Integer.MAX_VALUE - 1)
class UpstreamFailureTests {

    private static final String WEATHER = "/api/bmkg/cuaca/publik/prakiraan-cuaca?adm4=35.78.09.1001";
    private static final int CALLS = 30;
    private static final Duration SAMPLE = Duration.ofSeconds(3);

    private final RunningSystem system;
    private final Calls gateway;

    UpstreamFailureTests(RunningSystem system) {
        this.system = system;
        gateway = new Calls(system.portal());
    }

    @Test
    void aFrozenUpstreamAnswers504AtItsDeadlineThenTheBreakerOpensAndNobodyElseWaits() {
        BrokenAgency agency = live("laporan-beku");
        Load.Tally before = weatherFor(SAMPLE);
        agency.isFrozen();

        long begin = System.nanoTime();
        assertThat(post(agency).code()).isEqualTo("upstream_timeout");
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(took).isBetween(BrokenAgency.DEADLINE, BrokenAgency.DEADLINE.multipliedBy(2));

        try (Load weather = Load.of(() -> gateway.get(WEATHER));
                Load frozen = Load.of(() -> post(agency))) {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> post(agency).code().equals("circuit_open"));
            Load.Tally during = weather.stop("another service beside a frozen upstream");
            Load.Tally refused = frozen.stop("frozen upstream (504 at the deadline until the breaker opens)");
            System.out.printf("first refusal after %d ms%n", took.toMillis());
            assertThat(refused.failures()).containsKey("504").doesNotContainKey("200");
            assertThat(during.failures()).isEmpty();
            assertThat(during.median())
                    .isLessThan(before.median().multipliedBy(5).plusMillis(50));
        }
    }

    @Test
    void aResettingUpstreamAnswers502AndNoPostIsSentTwice() {
        BrokenAgency agency = live("laporan-putus");
        int before = agency.requests();
        agency.resets();

        List<String> codes =
                IntStream.range(0, CALLS).mapToObj(call -> post(agency).code()).toList();

        long sent = codes.stream().filter("upstream_failed"::equals).count();
        int reached = agency.requests() - before;
        System.out.printf(
                "resetting upstream: %d requests, %d failed, %d of them sent, the upstream saw %d%n",
                CALLS, CALLS, sent, reached);
        assertThat(codes).containsOnly("upstream_failed", "circuit_open").contains("circuit_open");
        assertThat(reached).isEqualTo((int) sent);

        agency.works();
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> post(agency).status() == 200);
    }

    private BrokenAgency live(String slug) {
        BrokenAgency agency = BrokenAgency.published(slug, system);
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .until(() -> post(agency).status() == 200);
        return agency;
    }

    private Calls.Answer post(BrokenAgency agency) {
        return gateway.postJson(agency.path(), "{\"isi\":\"cerah\"}");
    }

    private Load.Tally weatherFor(Duration time) {
        try (Load load = Load.of(() -> gateway.get(WEATHER))) {
            long end = System.nanoTime() + time.toNanos();
            Awaitility.await().atMost(time.multipliedBy(2)).until(() -> System.nanoTime() > end);
            return load.stop("another service before");
        }
    }
}
