package id.satugerbang.identity.rights;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import id.satugerbang.identity.testing.TestRegistry;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RightsIntegrationTests {

    private static final String REQUESTS = "/identity/v1/rights-requests";
    private static final String EXPORT = "/identity/v1/export";

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final String subject = TestIssuer.newSubject();
    private final String citizen = issuer.citizen(subject);

    @Test
    void an_export_holds_everything_and_counts_as_a_request() {
        enterSomething();
        Answer export = identity.get(EXPORT, citizen).isOk();
        assertThat(export.value("nama_lengkap")).isEqualTo("Siti <b>O'Neil</b>");
        assertThat(export.at("/family/0/attributes/nama_lengkap/value")).isEqualTo("Anak Contoh");
        assertThat(export.at("/businesses/0/nib")).isEqualTo("1203000417856");
        assertThat(export.at("/history/0/attribute")).isEqualTo("nama_lengkap");
        assertThat(export.at("/rights_requests/0/kind")).isEqualTo("access");
        assertThat(identity.get(REQUESTS, citizen).at("/items/0/state")).isEqualTo("done");
    }

    @Test
    void an_export_can_be_read_as_a_page_that_runs_nothing() {
        enterSomething();
        Answer page = identity.send(identity.request(EXPORT)
                        .header("Authorization", "Bearer " + citizen)
                        .header("Accept", "text/html")
                        .header("Accept-Language", "id"))
                .isOk();
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text())
                .contains("<html lang=\"id\">", "Nama lengkap", "Anak Contoh", "Siti &lt;b&gt;O&#39;Neil&lt;/b&gt;")
                .doesNotContain("<script", "<b>O");
    }

    @Test
    void an_export_holds_what_was_agreed_to_who_was_given_what_and_what_was_applied_for() {
        enterSomething();
        String service = TestRegistry.shared().publish("ekspor-" + UUID.randomUUID(), "Menguji", "nama_lengkap:true");
        Answer request = identity.get("/identity/v1/consent-requests?service=" + service, citizen)
                .isOk();
        identity.post(
                        "/identity/v1/consents",
                        citizen,
                        "{\"service\":\"" + service + "\",\"purpose\":\"" + request.at("/purpose")
                                + "\",\"attributes\":[\"nama_lengkap\"],\"text_hash\":\"" + request.at("/text_hash")
                                + "\"}")
                .is(201);
        disclose(service);
        apply();

        Answer export = identity.get(EXPORT, citizen).isOk();

        assertThat(export.at("/consents/0/service")).isEqualTo(service);
        assertThat(export.at("/consents/0/state")).isEqualTo("granted");
        assertThat(export.at("/consents/0/text_hash")).isEqualTo(request.at("/text_hash"));
        assertThat(export.at("/consents/0/attributes/0/key")).isEqualTo("nama_lengkap");
        assertThat(export.at("/consents/0/events/0/kind")).isEqualTo("granted");
        assertThat(export.at("/ledger/0/kind")).isEqualTo("disclosure");
        assertThat(export.at("/ledger/0/service")).isEqualTo(service);
        assertThat(export.at("/ledger/0/attributes/0")).isEqualTo("nama_lengkap");
        assertThat(export.at("/ledger/0/hash")).hasSize(64);
        assertThat(export.at("/cases/0/receipt")).isEqualTo("KIA-1");
    }

    @Test
    void rectifying_a_declared_value_is_done_at_once() {
        identity.patch(citizen, "*", "{\"attributes\":{\"nama_lengkap\":\"Sitti\"}}")
                .isOk();
        Answer request = use("{\"kind\":\"rectify\",\"attributes\":{\"nama_lengkap\":\"Siti\"}}")
                .is(201);
        assertThat(request.at("/state")).isEqualTo("done");
        assertThat(request.at("/attributes/0")).isEqualTo("nama_lengkap");
        assertThat(Duration.between(
                        OffsetDateTime.parse(request.at("/at")), OffsetDateTime.parse(request.at("/due_at"))))
                .isEqualTo(Duration.ofHours(72));
        assertThat(identity.profile(citizen).value("nama_lengkap")).isEqualTo("Siti");
        use("{\"kind\":\"rectify\"}").isProblem(422, "invalid_value");
        use("{\"kind\":\"rectify\",\"attributes\":{\"nik\":\"1\"}}").isProblem(422, "invalid_value");
    }

    @Test
    void erasing_some_takes_their_history_too() {
        enterSomething();
        use("{\"kind\":\"erase\",\"attributes\":{\"nama_lengkap\":null}}").is(201);
        assertThat(identity.profile(citizen).body().path("attributes").has("nama_lengkap"))
                .isFalse();
        Answer history = identity.get("/identity/v1/profile/history", citizen);
        assertThat(history.text()).doesNotContain("O'Neil");
        assertThat(history.at("/items/0/change")).isEqualTo("removed");
        assertThat(identity.get("/identity/v1/family", citizen).at("/items/0/attributes/nama_lengkap/value"))
                .isEqualTo("Anak Contoh");
    }

    @Test
    void erasing_all_destroys_the_key_and_nothing_is_kept_again_of_an_account_that_goes() {
        enterSomething();
        String before = identity.profile(citizen).etag();
        Answer request = use("{\"kind\":\"erase\",\"note\":\"hapus semua\"}").is(201);
        assertThat(request.at("/state")).as("while the account is there").isEqualTo("open");
        assertThat(request.body().has("waiting_for")).isFalse();
        assertThat(identity.database()
                        .sql(
                                "select data_key is null and erased_at is not null from identity.profile where subject = ?")
                        .param(subject)
                        .query(Boolean.class)
                        .single())
                .isTrue();
        Answer export = identity.get(EXPORT, citizen).isOk();
        assertThat(export.body().path("attributes").isEmpty()).isTrue();
        assertThat(export.body().path("family").isEmpty()).isTrue();
        assertThat(export.body().path("businesses").isEmpty()).isTrue();
        assertThat(export.body().path("history").isEmpty()).isTrue();

        identity.patch(citizen, before, "{\"attributes\":{\"agama\":\"islam\"}}")
                .isProblem(403, "access_denied");
        Answer empty = identity.profile(citizen).isOk();
        identity.patch(citizen, empty.etag(), "{\"attributes\":{\"agama\":\"islam\"}}")
                .isProblem(403, "access_denied");
    }

    @Test
    void an_erased_citizens_account_is_named_to_keycloak_until_it_is_gone_and_the_request_is_done_then() {
        enterSomething();
        String request = use("{\"kind\":\"erase\"}").is(201).at("/id");
        assertThat(accountsToRemove()).contains(subject);
        assertThat(accountsToRemove()).contains(subject);
        identity.patch(citizen, "*", "{\"attributes\":{\"agama\":\"islam\"}}").isProblem(403, "access_denied");

        confirmRemoved();
        confirmRemoved();

        assertThat(accountsToRemove()).doesNotContain(subject);
        assertThat(identity.get(REQUESTS + "/" + request, citizen).at("/state")).isEqualTo("done");
        assertThat(identity.profile(citizen).body().path("attributes").isEmpty())
                .isTrue();
        identity.get("/internal/v1/account-erasures", citizen).is(401);
    }

    @Test
    void erasing_all_ends_consents_and_keeps_the_proof_that_they_were_given() {
        UUID consent = new Disclosures(identity).consent(subject, "nama_lengkap");
        use("{\"kind\":\"erase\"}").is(201);
        assertThat(identity.database()
                        .sql("select c.state || ' ' || e.kind from identity.consent c join identity.consent_event e"
                                + " on e.consent = c.id where c.id = ?")
                        .param(consent)
                        .query(String.class)
                        .list())
                .containsExactly("revoked revoked");
    }

    @Test
    void erasing_all_takes_applications_whose_key_is_gone() {
        enterSomething();
        apply();
        assertThat(identity.get("/identity/v1/cases", citizen).isOk().body().path("items"))
                .hasSize(1);
        use("{\"kind\":\"erase\"}").is(201);
        assertThat(identity.get("/identity/v1/cases", citizen)
                        .isOk()
                        .body()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void an_open_request_is_listed_however_many_came_after_it() {
        identity.database()
                .sql("insert into identity.rights_request (id, subject, kind, state, at, due_at, done_at)"
                        + " select gen_random_uuid(), ?, case when g = 1 then 'rectify' else 'access' end,"
                        + " case when g = 1 then 'open' else 'done' end, now(), now(), case when g > 1 then now() end"
                        + " from generate_series(1, 130) g")
                .param(subject)
                .update();
        Answer list = identity.get(REQUESTS, citizen).isOk();
        assertThat(list.body().path("items")).hasSize(101);
        assertThat(list.at("/items/100/state")).isEqualTo("open");
    }

    @Test
    void a_restriction_is_shown_and_lifted() {
        use("{\"kind\":\"restrict\"}").is(201);
        assertThat(identity.get(EXPORT, citizen).body().path("restricted").asBoolean(false))
                .isTrue();
        use("{\"kind\":\"unrestrict\"}").is(201);
        assertThat(identity.get(EXPORT, citizen).body().path("restricted").asBoolean(true))
                .isFalse();
    }

    @Test
    void the_requests_of_another_are_not_there() {
        String path = REQUESTS + "/" + use("{\"kind\":\"restrict\"}").is(201).at("/id");
        String stranger = issuer.citizen(TestIssuer.newSubject());
        identity.get(path, stranger).isProblem(404, "not_found");
        assertThat(identity.get(REQUESTS, stranger).isOk().body().path("items").isEmpty())
                .isTrue();
        use("{\"kind\":\"forget\"}").isProblem(422, "invalid_value");
    }

    private void disclose(String service) {
        Disclosures disclosures = new Disclosures(identity);
        disclosures
                .ask(Disclosures.request("r-" + subject, subject, Disclosures.required("nama_lengkap"))
                        .replace(Disclosures.SERVICE, service)
                        .replace(Disclosures.PURPOSE_ID, "Menguji")
                        .replace(Disclosures.PURPOSE_EN, "Menguji in English"))
                .isOk();
    }

    private void apply() {
        identity.send(identity.request("/internal/v1/cases")
                        .header("Authorization", "Bearer " + identity.keys().internalToken("gateway", "identity"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"subject\":\"" + subject
                                + "\",\"service\":\"dukcapil-surabaya/kia\",\"operation\":\"ajukan\",\"release\":\""
                                + UUID.randomUUID() + "\",\"receipt\":\"KIA-1\",\"status\":\"diterima\",\"at\":\""
                                + Instant.now() + "\"}")))
                .is(204);
    }

    private String accountsToRemove() {
        return identity.send(asKeycloak("/internal/v1/account-erasures").GET())
                .isOk()
                .text();
    }

    private void confirmRemoved() {
        identity.send(asKeycloak("/internal/v1/account-erasures/" + subject).DELETE())
                .is(204);
    }

    private HttpRequest.Builder asKeycloak(String path) {
        return identity.request(path)
                .header("Authorization", "Bearer " + identity.keys().internalToken("keycloak", "identity"));
    }

    private Answer use(String body) {
        return identity.post(REQUESTS, citizen, body);
    }

    private void enterSomething() {
        identity.patch(citizen, "*", "{\"attributes\":{\"nama_lengkap\":\"Siti <b>O'Neil</b>\"}}")
                .isOk();
        identity.post(
                        "/identity/v1/family",
                        citizen,
                        "{\"relation\":\"anak\",\"attributes\":{\"nama_lengkap\":\"Anak Contoh\"}}")
                .is(201);
        identity.post("/identity/v1/businesses", citizen, "{\"name\":\"Warung\",\"nib\":\"1203000417856\"}")
                .is(201);
    }
}
