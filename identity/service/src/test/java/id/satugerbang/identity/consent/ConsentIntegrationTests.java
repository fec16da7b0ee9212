package id.satugerbang.identity.consent;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.canonical.CanonicalJson;
import id.satugerbang.identity.canonical.Sha256;
import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.PostgresServer;
import id.satugerbang.identity.testing.TestIssuer;
import id.satugerbang.identity.testing.TestRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ConsentIntegrationTests {

    private static final String PURPOSE = "Menerbitkan kartu";

    private final IdentityServer identity = IdentityServer.shared();
    private final TestRegistry registry = TestRegistry.shared();
    private final Disclosures disclosures = new Disclosures(identity);
    private final String slug = "layanan-" + UUID.randomUUID();
    private final String service = registry.publish(slug, PURPOSE, "nama_lengkap:true", "agama:false");
    private final String siti = disclosures.citizen("nama_lengkap=Siti", "agama=islam");
    private final String token = TestIssuer.shared().citizen(siti);

    @Test
    void a_request_says_in_plain_words_who_wants_what_for_what() {
        JsonNode request = ask();
        assertThat(request.at("/text/id").asString())
                .contains("Dinas Uji meminta izin Anda", "Tujuan: " + PURPOSE, "Yang diperlukan: Nama lengkap.")
                .contains("Boleh Anda tolak, layanan tetap jalan: Agama/kepercayaan.", "365 hari", "simulasi");
        assertThat(request.at("/text/en").asString())
                .contains("Test Office asks for your permission", "Purpose: " + PURPOSE + " in English")
                .contains("What is needed: Full name.", "Religion or belief");
        assertThat(request.path("purpose").asString()).isEqualTo(PurposeKey.of(PURPOSE, PURPOSE + " in English"));
        assertThat(request.path("consented").asBoolean()).isFalse();
        assertThat(request.at("/attributes/0/key").asString()).isEqualTo("nama_lengkap");
        assertThat(request.at("/attributes/0/required").asBoolean()).isTrue();
    }

    @Test
    void anybody_can_compute_the_hash_of_the_text_that_was_read() {
        JsonNode request = ask();
        Map<String, Object> document = Map.of(
                "service", service,
                "service_name", Map.of("id", "Layanan " + slug),
                "agency_name", Map.of("id", "Dinas Uji", "en", "Test Office"),
                "simulated", true,
                "purpose", request.path("purpose").asString(),
                "purpose_text", Map.of("id", PURPOSE, "en", PURPOSE + " in English"),
                "attributes",
                        List.of(
                                Map.of("key", "nama_lengkap", "required", true),
                                Map.of("key", "agama", "required", false)),
                "text",
                        Map.of(
                                "id", request.at("/text/id").asString(),
                                "en", request.at("/text/en").asString()));
        assertThat(request.path("text_hash").asString())
                .isEqualTo(Sha256.hex(Sha256.of(CanonicalJson.bytes(document))));
    }

    @Test
    void a_yes_lets_the_data_through_and_a_revocation_ends_that_at_once_on_every_replica() {
        Answer consent = decide(ask(), "nama_lengkap", "agama");
        assertThat(consent.status()).as(consent.text()).isEqualTo(201);
        assertThat(consent.body().path("state").asString()).isEqualTo("granted");
        assertThat(ask().path("consented").asBoolean()).isTrue();
        try (IdentityServer replica =
                IdentityServer.start(identity.databaseName(), PostgresServer.port(), identity.keys())) {
            assertThat(Disclosures.values(disclose(identity))).containsExactly("Siti", "islam");
            assertThat(Disclosures.values(disclose(replica))).containsExactly("Siti", "islam");
            revoke(id(consent));
            disclose(replica).isProblem(403, "consent_required");
            disclose(identity).isProblem(403, "consent_required");
        }
        assertThat(read(id(consent)).path("state").asString()).isEqualTo("revoked");
    }

    @Test
    void the_record_proves_who_what_which_text_when_and_how() {
        JsonNode request = ask();
        UUID id = id(decide(request, "nama_lengkap", "agama"));
        post("/narrow", id, "{\"attributes\":[\"nama_lengkap\"]}").isOk();
        revoke(id);
        JsonNode record = read(id);
        assertThat(record.path("text_hash").asString())
                .isEqualTo(request.path("text_hash").asString());
        assertThat(record.at("/text/id").asString())
                .isEqualTo(request.at("/text/id").asString());
        assertThat(record.path("channel").asString()).isEqualTo("online");
        assertThat(record.path("events")
                        .valueStream()
                        .map(event -> event.path("kind").asString() + " "
                                + event.path("attributes").size())
                        .toList())
                .containsExactly("granted 2", "narrowed 1", "revoked 0");
        assertThat(record.path("ended_at").asString()).isNotEmpty();
    }

    @Test
    void narrowing_takes_attributes_out_and_never_adds_any() {
        UUID id = id(decide(ask(), "nama_lengkap", "agama"));
        assertThat(post("/narrow", id, "{\"attributes\":[\"nama_lengkap\"]}")
                        .isOk()
                        .body()
                        .at("/attributes")
                        .size())
                .isEqualTo(1);
        assertThat(Disclosures.values(disclose(identity))).containsExactly("Siti", "-");
        post("/narrow", id, "{\"attributes\":[\"nama_lengkap\",\"agama\"]}").isProblem(422, "invalid_value");
        post("/narrow", id, "{\"attributes\":[]}").isProblem(422, "invalid_value");
        post("/narrow", id, "{\"attributes\":[null]}").isProblem(422, "invalid_value");
    }

    @Test
    void a_no_is_recorded_and_lets_nothing_through() {
        JsonNode request = ask();
        Answer denied = identity.post(
                "/identity/v1/consents",
                token,
                body(request, "\"nama_lengkap\"").replace("\"service\"", "\"decision\":\"deny\",\"service\""));
        assertThat(denied.status()).isEqualTo(201);
        assertThat(denied.body().path("state").asString()).isEqualTo("denied");
        disclose(identity).isProblem(403, "consent_required");
        post("/revoke", id(denied), "").isProblem(409, "invalid_transition");
    }

    @Test
    void a_request_that_was_never_read_or_is_of_another_is_refused() {
        JsonNode request = ask();
        String other = TestIssuer.shared().citizen(TestIssuer.newSubject());
        identity.post("/identity/v1/consents", other, body(request, "\"nama_lengkap\""))
                .isProblem(409, "consent_outdated");
        decideRaw(body(request, "\"nama_lengkap\"")
                        .replace(request.path("text_hash").asString(), "0".repeat(64)))
                .isProblem(409, "consent_outdated");
        decideRaw(body(request, "\"nama_lengkap\"").replace(service, "uji/lain"))
                .isProblem(409, "consent_outdated");
        decideRaw(body(request, "\"nama_lengkap\"")
                        .replace(request.path("purpose").asString(), "p-0000000000000000"))
                .isProblem(409, "consent_outdated");
        decideRaw(body(request, "\"nama_lengkap\"")
                        .replace(request.path("text_hash").asString(), "not hex"))
                .isProblem(409, "consent_outdated");
        disclose(identity).isProblem(403, "consent_required");
    }

    @Test
    void a_decision_sent_again_is_one_consent_and_cannot_bring_a_revoked_one_back() {
        JsonNode request = ask();
        UUID id = id(decide(request, "nama_lengkap"));
        assertThat(id(decide(request, "nama_lengkap"))).isEqualTo(id);
        decide(request, "nama_lengkap", "agama").isProblem(409, "consent_outdated");
        revoke(id);
        decide(request, "nama_lengkap").isProblem(409, "consent_outdated");
        assertThat(id(decide(ask(), "nama_lengkap"))).isNotEqualTo(id);
    }

    @Test
    void a_text_that_has_changed_since_it_was_read_is_refused() {
        JsonNode request = ask();
        registry.publish(slug, "Tujuan lain", "nama_lengkap:true", "agama:false", "tempat_lahir:false");
        try (IdentityServer fresh =
                IdentityServer.start(identity.databaseName(), PostgresServer.port(), identity.keys())) {
            fresh.post("/identity/v1/consents", token, body(request, "\"nama_lengkap\""))
                    .isProblem(409, "consent_outdated");
        }
    }

    @Test
    void a_wider_yes_replaces_the_narrower_one_for_the_same_purpose() {
        UUID narrow = id(decide(ask(), "nama_lengkap"));
        decide(ask(), "nama_lengkap", "agama");
        assertThat(read(narrow).path("state").asString()).isEqualTo("revoked");
        assertThat(Disclosures.values(disclose(identity))).containsExactly("Siti", "islam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"agama\"", "", "\"nama_lengkap\",\"nik\"", "\"nama_lengkap\",null"})
    void a_yes_holds_what_is_required_and_nothing_that_was_not_asked_for(String attributes) {
        decideRaw(body(ask(), attributes)).isProblem(422, "invalid_value");
    }

    @Test
    void a_consent_ends_at_its_time_and_lasts_a_year_at_most() {
        JsonNode request = ask();
        for (Instant wrong :
                List.of(Instant.now().minusSeconds(60), Instant.now().plus(Duration.ofDays(400)))) {
            decideRaw(expiring(request, wrong)).isProblem(422, "invalid_value");
        }
        UUID id = id(decideRaw(expiring(request, Instant.now().plus(Duration.ofDays(30)))));
        identity.database()
                .sql("update identity.consent set expires_at = now() - interval '1 second' where id = ?")
                .param(id)
                .update();
        assertThat(read(id).path("state").asString()).isEqualTo("expired");
        disclose(identity).isProblem(403, "consent_required");
    }

    @Test
    void consents_of_others_are_not_found_whether_they_exist_or_not() {
        UUID id = id(decide(ask(), "nama_lengkap"));
        String other = TestIssuer.shared().citizen(TestIssuer.newSubject());
        String known = identity.get("/identity/v1/consents/" + id, other)
                .isProblem(404, "not_found")
                .text();
        String unknown = identity.get("/identity/v1/consents/" + UUID.randomUUID(), other)
                .isProblem(404, "not_found")
                .text();
        assertThat(known).isEqualTo(unknown);
        identity.post("/identity/v1/consents/" + id + "/revoke", other, "").isProblem(404, "not_found");
        assertThat(read(id).path("state").asString()).isEqualTo("granted");
    }

    @Test
    void the_list_is_newest_first_with_filters() {
        UUID first = id(decide(ask(), "nama_lengkap"));
        revoke(first);
        UUID second = id(decide(ask(), "nama_lengkap"));
        assertThat(ids("")).containsExactly(second, first);
        assertThat(ids("?state=revoked")).containsExactly(first);
        assertThat(ids("?service=" + service + "&state=granted")).containsExactly(second);
        assertThat(ids("?service=uji/lain")).isEmpty();
    }

    @Test
    void while_the_registry_is_away_what_it_said_last_is_good_enough() {
        JsonNode request = ask();
        registry.goAway(service);
        assertThat(decide(request, "nama_lengkap").status()).isEqualTo(201);
        String unknown = registry.publish("away-" + slug, PURPOSE, "nama_lengkap:true");
        registry.goAway(unknown);
        identity.get("/identity/v1/consent-requests?service=" + unknown, token).isProblem(503, "registry_unavailable");
        awaitTriedAgain();
    }

    /** Identity asks a registry that was away again after a while; the next test wants it to. */
    private void awaitTriedAgain() {
        String back = registry.publish("back-" + slug, PURPOSE, "nama_lengkap:true");
        Awaitility.await().untilAsserted(() -> identity.get("/identity/v1/consent-requests?service=" + back, token)
                .isOk());
    }

    @Test
    void a_service_that_is_not_there_or_asks_for_nothing_has_no_request() {
        identity.get("/identity/v1/consent-requests?service=uji/tidak-ada", token)
                .isProblem(404, "service_not_found");
        identity.get("/identity/v1/consent-requests?service=../x", token).isProblem(404, "service_not_found");
        identity.get("/identity/v1/consent-requests?service=" + service + "&operation=lain", token)
                .isProblem(404, "not_found");
        identity.get("/identity/v1/consent-requests?service=" + service + "&operation=ajukan", token)
                .isOk();
        identity.get(
                        "/identity/v1/consent-requests?service=" + service + "&assisted_session=" + UUID.randomUUID(),
                        token)
                .isProblem(403, "access_denied");
    }

    private JsonNode ask() {
        return identity.get("/identity/v1/consent-requests?service=" + service, token)
                .isOk()
                .body();
    }

    private Answer decide(JsonNode request, String... attributes) {
        return decideRaw(body(request, "\"" + String.join("\",\"", attributes) + "\""));
    }

    private Answer decideRaw(String body) {
        return identity.post("/identity/v1/consents", token, body);
    }

    private static String body(JsonNode request, String attributes) {
        return "{\"service\":\"" + request.path("service").asString() + "\",\"purpose\":\""
                + request.path("purpose").asString() + "\",\"attributes\":[" + attributes + "],\"text_hash\":\""
                + request.path("text_hash").asString() + "\"}";
    }

    private static String expiring(JsonNode request, Instant at) {
        return body(request, "\"nama_lengkap\"").replace("\"service\"", "\"expires_at\":\"" + at + "\",\"service\"");
    }

    private static UUID id(Answer consent) {
        assertThat(consent.status()).as(consent.text()).isEqualTo(201);
        return UUID.fromString(consent.body().path("id").asString());
    }

    private JsonNode read(UUID id) {
        return identity.get("/identity/v1/consents/" + id, token).isOk().body();
    }

    private Answer post(String step, UUID id, String body) {
        return identity.post("/identity/v1/consents/" + id + step, token, body);
    }

    private void revoke(UUID id) {
        assertThat(post("/revoke", id, "").status()).isEqualTo(204);
        assertThat(post("/revoke", id, "").status()).isEqualTo(204);
    }

    private List<UUID> ids(String query) {
        return identity.get("/identity/v1/consents" + query, token)
                .isOk()
                .body()
                .path("items")
                .valueStream()
                .map(item -> UUID.fromString(item.path("id").asString()))
                .toList();
    }

    private Answer disclose(IdentityServer server) {
        String body = Disclosures.request(
                        UUID.randomUUID().toString(),
                        siti,
                        Disclosures.required("nama_lengkap") + "," + Disclosures.optional("agama"))
                .replace(Disclosures.SERVICE, service)
                .replace(Disclosures.PURPOSE_ID, PURPOSE)
                .replace(Disclosures.PURPOSE_EN, PURPOSE + " in English");
        return new Disclosures(server).ask(body);
    }
}
