package id.satugerbang.identity.rights;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.Eventually;
import id.satugerbang.identity.testing.HeldLock;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import id.satugerbang.identity.testing.TestRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever arrives between erasure and removal, or after, and in whichever order: nothing of the person stays. */
class ErasureIntegrationTests {

    private static final String WORD = "Kusumawardhani";

    /** Proof of what was done, in names and times only. */
    private static final Set<String> PROOF = Set.of(
            "account_erasure",
            "assisted_session",
            "consent",
            "disclosure_request",
            "ledger_entry",
            "ledger_former",
            "ledger_head",
            "ledger_leaf",
            "profile",
            "rights_request");

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final String subject = TestIssuer.newSubject();
    private final String token = issuer.strongCitizen(subject);
    private final String service =
            TestRegistry.shared().publish("hapus-" + UUID.randomUUID(), "Menguji", "nama_lengkap:true");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void in_every_order_nothing_of_the_person_stays(long seed) {
        everything().forEach(Runnable::run);
        List<Runnable> steps = new ArrayList<>(everything());
        steps.add(this::erase);
        steps.add(this::removed);
        steps.addAll(everything());
        Collections.shuffle(steps.subList(0, steps.size() - everything().size()), new Random(seed));
        steps.forEach(Runnable::run);
        erase();
        removed();
        everything().forEach(Runnable::run);

        assertNothingIsKept();
    }

    @Test
    void an_erased_citizen_is_refused_and_nothing_is_revived_by_a_token_that_still_holds() {
        everything().forEach(Runnable::run);
        assertThat(identity.post("/identity/v1/rights-requests", token, "{\"kind\":\"erase\"}")
                        .is(201)
                        .header("Satu-Sessions-End"))
                .isEqualTo(subject);
        enterName().isProblem(403, "access_denied");
        removed();
        enterName().isProblem(403, "access_denied");
        identity.post("/identity/v1/counter-codes", token, "").isProblem(403, "access_denied");
        identity.get("/identity/v1/consent-requests?service=" + service, token).isProblem(403, "access_denied");
        note().is(403);
        assertThat(identity.profile(token).body().path("attributes").isEmpty()).isTrue();
    }

    @Test
    void a_write_that_waits_for_the_erasure_finds_the_citizen_erased() {
        enterName().isOk();
        try (HeldLock held = HeldLock.ofProfile(identity, subject)) {
            CompletableFuture<Answer> erased = CompletableFuture.supplyAsync(
                    () -> identity.post("/identity/v1/rights-requests", token, "{\"kind\":\"erase\"}"));
            held.awaitWaiting(1);
            List<CompletableFuture<?>> late = everything().stream()
                    .<CompletableFuture<?>>map(CompletableFuture::runAsync)
                    .toList();
            held.letGo();
            erased.join().is(201);
            late.forEach(CompletableFuture::join);
        }
        removed();
        assertNothingIsKept();
    }

    @Test
    void an_officer_who_was_a_citizen_too_stays_an_officer_whose_sign_ins_are_noted() {
        enterName().isOk();
        erase();
        confirm("?kept=true").is(204);
        signIn();
        assertThat(count("sign_in")).isEqualTo(1);
        enterName().isProblem(403, "access_denied");
        identity.database()
                .sql("update identity.account_erasure set done_at = now() - interval '13 hours' where subject = ?")
                .param(subject)
                .update();
        enterName().isOk();
    }

    private List<Runnable> everything() {
        return List.of(
                this::enterName,
                this::note,
                this::signIn,
                this::agree,
                () -> identity.post("/identity/v1/counter-codes", token, ""),
                () -> identity.post(
                        "/identity/v1/family",
                        token,
                        "{\"relation\":\"anak\",\"attributes\":{\"nama_lengkap\":\"" + WORD + "\"}}"),
                () -> identity.post(
                        "/identity/v1/businesses", token, "{\"name\":\"" + WORD + "\",\"nib\":\"1203000417856\"}"),
                () -> identity.post(
                        "/identity/v1/rights-requests", token, "{\"kind\":\"access\",\"note\":\"" + WORD + "\"}"),
                () -> identity.post("/identity/v1/verifications", token, "{\"attribute\":\"nama_lengkap\"}"));
    }

    private void assertNothingIsKept() {
        Eventually.is(0, () -> count("verification"));
        List<String> tables = identity.database()
                .sql("select table_name from information_schema.columns"
                        + " where table_schema = 'identity' and column_name = 'subject'")
                .query(String.class)
                .list();
        assertThat(tables).contains("consent_offer", "counter_code", "citizen_case", "sign_in", "verified_nik");
        for (String table : tables) {
            if (!PROOF.contains(table)) {
                assertThat(count(table)).as(table).isZero();
            }
        }
        assertThat(left("profile", "data_key is not null")).isZero();
        assertThat(left("rights_request", "note is not null")).isZero();
        assertThat(left("consent", "state = 'granted'")).isZero();
        assertThat(left("assisted_session", "ended_at is null")).isZero();
    }

    private int left(String table, String condition) {
        return identity.database()
                .sql("select count(*) from identity." + table + " where subject = ? and " + condition)
                .param(subject)
                .query(Integer.class)
                .single();
    }

    private int count(String table) {
        return left(table, "true");
    }

    private Answer enterName() {
        return identity.patch(token, "*", "{\"attributes\":{\"nama_lengkap\":\"" + WORD + "\"}}");
    }

    private Answer note() {
        return new Disclosures(identity)
                .post("/internal/v1/cases", """
                        {"subject":"%s","service":"%s","operation":"ajukan","release":"%s","receipt":"R-%s","status":"Diajukan",
                         "at":"2026-11-20T03:00:00Z"}
                        """.formatted(subject, service, UUID.randomUUID(), WORD));
    }

    private void signIn() {
        identity.postEvents(
                identity.keys().internalToken("keycloak", "identity"), """
                        {"events":[{"id":"%s","subject":"%s","at":"2026-11-20T03:00:00Z","kind":"login","client":"satu-gateway",
                          "ip":"203.0.113.9"}]}
                        """.formatted(UUID.randomUUID(), subject));
    }

    private void agree() {
        Answer request = identity.get("/identity/v1/consent-requests?service=" + service, token);
        if (request.status() == 200) {
            identity.post(
                    "/identity/v1/consents",
                    token,
                    "{\"service\":\"" + service + "\",\"purpose\":\"" + request.at("/purpose")
                            + "\",\"attributes\":[\"nama_lengkap\"],\"text_hash\":\"" + request.at("/text_hash")
                            + "\"}");
        }
    }

    private void erase() {
        identity.post("/identity/v1/rights-requests", token, "{\"kind\":\"erase\"}");
    }

    private void removed() {
        confirm("");
    }

    private Answer confirm(String query) {
        return identity.send(identity.request("/internal/v1/account-erasures/" + subject + query)
                .header("Authorization", "Bearer " + identity.keys().internalToken("keycloak", "identity"))
                .DELETE());
    }
}
