package id.satugerbang.identity.database;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.HeldLock;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.PostgresServer;
import id.satugerbang.identity.testing.TestIssuer;
import id.satugerbang.identity.testing.TestKeys;
import id.satugerbang.identity.testing.TestRegistry;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Disclosures find a connection, whatever the other calls wait for. */
class OwnConnectionsIntegrationTests {

    private final IdentityServer identity = IdentityServer.start(
            PostgresServer.newDatabase(),
            PostgresServer.port(),
            new TestKeys(),
            "--spring.datasource.hikari.maximum-pool-size=2");
    private final Disclosures disclosures = new Disclosures(identity);
    private final String siti = disclosures.citizen("nama_lengkap=Siti");

    @AfterEach
    void stop() {
        identity.close();
    }

    @Test
    void while_the_registry_hangs() {
        disclosures.consent(siti, "nama_lengkap");
        String service = TestRegistry.shared().publish("beku-" + UUID.randomUUID(), "Menguji", "nama_lengkap:true");
        List<CompletableFuture<Answer>> waiting;
        try (TestRegistry.Frozen frozen = TestRegistry.shared().freeze(service)) {
            waiting = IntStream.range(0, 6)
                    .mapToObj(call -> CompletableFuture.supplyAsync(() -> identity.get(
                            "/identity/v1/consent-requests?service=" + service,
                            TestIssuer.shared().citizen(TestIssuer.newSubject()))))
                    .toList();
            frozen.awaitAsked(4);

            disclosures.ask(siti, Disclosures.required("nama_lengkap")).isOk();
            identity.profile(TestIssuer.shared().citizen(siti)).isOk();
        }
        assertThat(waiting).allSatisfy(call -> assertThat(call.join().status()).isIn(200, 503));
    }

    @Test
    void while_every_other_connection_waits_for_a_lock() {
        disclosures.consent(siti, "nama_lengkap");
        String budi = disclosures.citizen("nama_lengkap=Budi");
        try (HeldLock held = HeldLock.ofProfile(identity, budi)) {
            List<CompletableFuture<Answer>> waiting = IntStream.range(0, 2)
                    .mapToObj(call -> CompletableFuture.supplyAsync(() -> identity.patch(
                            TestIssuer.shared().citizen(budi), "*", "{\"attributes\":{\"agama\":\"islam\"}}")))
                    .toList();
            held.awaitWaiting(2);

            disclosures.ask(siti, Disclosures.required("nama_lengkap")).isOk();

            held.letGo();
            waiting.forEach(call -> call.join().isOk());
        }
    }
}
