package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.PartProcess;
import id.satugerbang.acceptance.system.RunningSystem;
import id.satugerbang.acceptance.system.WithRunningSystem;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A service is killed in the middle of writes: whatever it acknowledged is there afterwards. */
@WithRunningSystem
@Order(Integer.MAX_VALUE)
class DurabilityTests {

    private static final String SERVICES = "/registry/v1/agencies/bmkg/services";
    private static final String SERVICE = """
            {"slug":"%s","name":{"id":"Uji"},"summary":{"id":"Uji"},"sector":"lingkungan","region":"35","simulated":true}""";
    private static final String PROFILE = "/identity/v1/profile";
    private static final int ENOUGH = 20;
    private static final int LONGEST = 2000;

    private final RunningSystem system;
    private final Calls gateway;

    DurabilityTests(RunningSystem system) {
        this.system = system;
        gateway = new Calls(system.portal());
    }

    @Test
    void noRegisteredServiceIsLostWhenTheRegistryIsKilled() {
        String officer = "Bearer " + system.tokenOf("petugas.bmkg");
        List<Integer> acknowledged = writeWhileKilled(
                "registry",
                number -> gateway.postJson(SERVICES, SERVICE.formatted("tahan-" + number), "Authorization", officer)
                                .status()
                        == 201);

        List<Integer> lost = acknowledged.stream()
                .filter(number -> gateway.get(SERVICES + "/tahan-" + number, "Authorization", officer)
                                .status()
                        != 200)
                .toList();
        assertThat(lost).isEmpty();
    }

    @Test
    void noChangeOfAProfileIsLostWhenIdentityIsKilled() {
        String citizen = "Bearer " + system.tokenOf("budi.santoso");
        List<Integer> acknowledged = writeWhileKilled("identity", number -> moveHouse(citizen, number));

        int last = acknowledged.get(acknowledged.size() - 1);
        String street = gateway.get(PROFILE, "Authorization", citizen)
                .json()
                .at("/attributes/alamat.jalan/value")
                .asString();
        assertThat(Integer.parseInt(street.replaceAll("\\D", ""))).isGreaterThanOrEqualTo(last);
    }

    @Test
    void noRowOfTheLedgerIsLostWhenIdentityIsKilled() {
        ChildCard card = ChildCard.of("siti.aminah", system);
        String citizen = "Bearer " + system.tokenOf("siti.aminah");
        long before = rows(citizen);

        List<Integer> acknowledged =
                writeWhileKilled("identity", number -> card.apply("{}").status() == 201);

        assertThat(rows(citizen) - before).isGreaterThanOrEqualTo(acknowledged.size());
    }

    @Test
    void noConsentIsLostWhenIdentityIsKilled() {
        String citizen = "Bearer " + system.tokenOf("siti.aminah");
        List<String> consents = new ArrayList<>();
        writeWhileKilled("identity", number -> {
            Calls.Answer answer = ChildCard.consent(gateway, citizen);
            return answer.status() == 201
                    && consents.add(answer.json().path("id").asString());
        });

        assertThat(consents)
                .allMatch(id -> gateway.get("/identity/v1/consents/" + id, "Authorization", citizen)
                                .status()
                        == 200);
    }

    /** Number of rows in the citizen's ledger, all of which hang together. */
    private long rows(String citizen) {
        Calls.Answer verified = gateway.postJson("/identity/v1/ledger/verify", "", "Authorization", citizen);
        assertThat(verified.json().path("valid").asBoolean())
                .as(verified.toString())
                .isTrue();
        return verified.json().path("rows").asLong();
    }

    private boolean moveHouse(String citizen, int number) {
        var profile = gateway.get(PROFILE, "Authorization", citizen);
        if (profile.status() != 200) {
            return false;
        }
        String body = "{\"attributes\":{\"alamat.jalan\":\"Jalan Contoh " + number + "\"}}";
        return gateway.send(
                                "PATCH",
                                PROFILE,
                                body,
                                "Authorization",
                                citizen,
                                "Content-Type",
                                "application/merge-patch+json",
                                "If-Match",
                                profile.header("ETag"))
                        .status()
                == 200;
    }

    /** An answer that breaks off in the middle, as it may where the part is killed while it answers, acknowledges nothing. */
    private static boolean isAcknowledged(IntPredicate write, int number) {
        try {
            return write.test(number);
        } catch (UncheckedIOException brokenOff) {
            return false;
        }
    }

    /** Numbers of the writes that were acknowledged: some before the kill, the others after the restart. */
    private List<Integer> writeWhileKilled(String name, IntPredicate write) {
        PartProcess part = system.part(name);
        List<Integer> acknowledged = new ArrayList<>();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger sent = new AtomicInteger();
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            boolean accepted = true;
            while (accepted && sent.get() < LONGEST) {
                int number = sent.incrementAndGet();
                accepted = isAcknowledged(write, number);
                if (accepted) {
                    acknowledged.add(number);
                    done.incrementAndGet();
                }
            }
        });
        try {
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> done.get() >= ENOUGH || writer.isDone());
            part.kill();
            writer.orTimeout(40, java.util.concurrent.TimeUnit.SECONDS).join();
        } finally {
            part.restart();
        }
        System.out.printf(
                "%s killed while written to: %d requests, %d failed%n",
                name, sent.get(), sent.get() - acknowledged.size());
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        return acknowledged;
    }
}
