package id.satugerbang.identity.disclosure;

import static id.satugerbang.identity.testing.Disclosures.required;
import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.HeldLock;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A value never leaves after a no was answered: the disclosure waits for the same lock, and reads behind it. */
class NoIsHeardIntegrationTests {

    private static final String REQUESTS = "/identity/v1/rights-requests";

    private final IdentityServer identity = IdentityServer.shared();
    private final Disclosures disclosures = new Disclosures(identity);
    private final String siti = disclosures.citizen("nama_lengkap=Siti");
    private final String token = TestIssuer.shared().citizen(siti);

    @Test
    void a_consent_that_ends_while_the_disclosure_waits_does_not_count() {
        UUID consent = disclosures.consent(siti, "nama_lengkap");
        assertThat(whileHeld("update identity.consent set state = 'revoked', ended_at = now() where id = ?", consent))
                .satisfies(answer -> answer.isProblem(403, "consent_required"));
        assertThat(disclosures.rows(siti)).containsExactly("1 refusal consent_required nama_lengkap");
    }

    @Test
    void a_restriction_that_begins_while_the_disclosure_waits_counts() {
        disclosures.consent(siti, "nama_lengkap");
        whileHeld("update identity.profile set restricted_at = now() where subject = ?", siti)
                .isProblem(403, "processing_restricted");
    }

    @Test
    void a_value_that_is_erased_while_the_disclosure_waits_does_not_leave() {
        disclosures.consent(siti, "nama_lengkap");
        whileHeld("delete from identity.profile_value where subject = ?", siti).isProblem(422, "citizen_data_missing");
    }

    @Test
    void an_assisted_session_that_ends_while_the_disclosure_waits_does_not_count() {
        disclosures.consent(siti, "nama_lengkap");
        UUID session = UUID.randomUUID();
        String officer = TestIssuer.newSubject();
        identity.database()
                .sql("insert into identity.assisted_session"
                        + " (id, subject, officer, agency, channel, assurance, started_at, expires_at)"
                        + " values (?, ?, ?, 'uji', 'counter', 'substantial', now(), now() + interval '10 minutes')")
                .params(session, siti, officer)
                .update();
        String body = Disclosures.request("r-" + session, officer, required("nama_lengkap"))
                .replace("\"bindings\"", "\"assisted_session\":\"" + session + "\",\"bindings\"");
        try (HeldLock held = HeldLock.ofChain(identity, siti)) {
            CompletableFuture<Answer> asked = async(() -> disclosures.ask(body));
            held.awaitWaiting(1);
            held.run("update identity.assisted_session set ended_at = now() where id = ?", session);
            held.letGo();
            asked.join().isProblem(404, "not_found");
        }
    }

    @Test
    void every_no_waits_for_the_disclosures_under_way() {
        UUID consent = disclosures.consent(siti, "nama_lengkap");
        assertWaits(() -> identity.post(
                "/identity/v1/consents/" + consent + "/narrow", token, "{\"attributes\":[\"nama_lengkap\"]}"));
        assertWaits(() -> identity.post("/identity/v1/consents/" + consent + "/revoke", token, ""));
        assertWaits(() -> identity.post(REQUESTS, token, "{\"kind\":\"restrict\"}"));
        assertWaits(() -> identity.patch(token, "*", "{\"attributes\":{\"nama_lengkap\":null}}"));
        assertWaits(() -> identity.post(REQUESTS, token, "{\"kind\":\"erase\",\"attributes\":{\"agama\":null}}"));
        assertWaits(() -> identity.post(REQUESTS, token, "{\"kind\":\"erase\"}"));
    }

    private void assertWaits(Supplier<Answer> no) {
        try (HeldLock held = HeldLock.ofChain(identity, siti)) {
            CompletableFuture<Answer> said = async(no);
            held.awaitWaiting(1);
            assertThat(said).isNotDone();
            held.letGo();
            assertThat(said.join().status()).isBetween(200, 299);
        }
    }

    private Answer whileHeld(String sql, Object parameter) {
        try (HeldLock held = HeldLock.ofChain(identity, siti)) {
            CompletableFuture<Answer> asked = async(() -> disclosures.ask(siti, required("nama_lengkap")));
            held.awaitWaiting(1);
            held.run(sql, parameter);
            held.letGo();
            return asked.join();
        }
    }

    private static CompletableFuture<Answer> async(Supplier<Answer> call) {
        return CompletableFuture.supplyAsync(call);
    }
}
