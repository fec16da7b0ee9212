package id.satugerbang.identity.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import id.satugerbang.identity.testing.TestRegistry;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who is served at a counter has the same rights as everybody else. */
class AssistedRightsIntegrationTests {

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final String subject = TestIssuer.newSubject();
    private final String citizen = issuer.citizen(subject);
    private final String officerId = TestIssuer.newSubject();
    private final String officer = issuer.strongOfficer(officerId, "dukcapil-surabaya");
    private final String service =
            TestRegistry.shared().publish("loket-" + UUID.randomUUID(), "Menguji", "nama_lengkap:true", "agama:false");

    @Test
    void consent_given_at_the_counter_is_listed_narrowed_and_withdrawn_there() {
        String session = session("counter");
        String consent =
                decide("grant", session, "\"nama_lengkap\",\"agama\"").is(201).at("/id");
        Answer list = identity.get("/identity/v1/consents?assisted_session=" + session, officer)
                .isOk();
        assertThat(list.at("/items/0/id")).isEqualTo(consent);
        String path = "/identity/v1/consents/" + consent;
        identity.post(path + "/narrow" + at(session), officer, "{\"attributes\":[\"nama_lengkap\"]}")
                .isOk();
        identity.post(path + "/revoke" + at(session), officer, "").is(204);
        Answer read = identity.get(path + at(session), officer).isOk();
        assertThat(read.at("/state")).isEqualTo("revoked");
        assertThat(read.at("/events/2/kind")).isEqualTo("revoked");
        assertThat(read.at("/events/2/officer")).isEqualTo(officerId);
        assertThat(read.at("/events/2/channel")).isEqualTo("counter");
        assertThat(acts()).contains("decideConsent", "narrowConsent", "revokeConsent", "listConsents", "getConsent");
    }

    @Test
    void a_no_after_a_yes_takes_the_yes_back() {
        String granted = decide("grant", "", "\"nama_lengkap\"").is(201).at("/id");
        decide("deny", "", "").is(201);
        Answer read = identity.get("/identity/v1/consents/" + granted, citizen).isOk();
        assertThat(read.at("/state")).isEqualTo("revoked");
        assertThat(read.at("/events/1/kind")).isEqualTo("revoked");
        decide("grant", "", "\"nama_lengkap\"").is(201);
        String session = session("counter");
        decide("deny", session, "").is(201);
        assertThat(identity.get("/identity/v1/consents?state=granted", citizen)
                        .isOk()
                        .body()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void rights_ledger_and_export_are_used_at_the_counter_with_channel_and_officer_noted() {
        identity.patch(citizen, "*", "{\"attributes\":{\"nama_lengkap\":\"Siti\"}}")
                .isOk();
        String session = session("counter");
        Answer request = identity.post(
                        "/identity/v1/rights-requests" + at(session),
                        officer,
                        "{\"kind\":\"rectify\",\"attributes\":{\"nama_lengkap\":\"Siti Aminah\"}}")
                .is(201);
        assertThat(request.at("/channel")).isEqualTo("counter");
        assertThat(request.at("/officer")).isEqualTo(officerId);
        identity.get("/identity/v1/rights-requests/" + request.at("/id") + at(session), officer)
                .isOk();
        assertThat(identity.get("/identity/v1/rights-requests" + at(session), officer)
                        .isOk()
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(identity.get("/identity/v1/export" + at(session), officer)
                        .isOk()
                        .value("nama_lengkap"))
                .isEqualTo("Siti Aminah");
        assertThat(identity.get("/identity/v1/ledger" + at(session), officer)
                        .isOk()
                        .text())
                .contains("exportMyData", "makeRightsRequest");
        identity.get("/identity/v1/ledger/export" + at(session), officer).isOk();
        assertThat(identity.post("/identity/v1/ledger/verify" + at(session), officer, "")
                        .isOk()
                        .body()
                        .path("valid")
                        .asBoolean(false))
                .isTrue();
        assertThat(identity.get("/identity/v1/rights-requests", citizen).at("/items/0/kind"))
                .isEqualTo("access");
    }

    @Test
    void by_telephone_nothing_is_exported() {
        String session = session("phone");
        identity.get("/identity/v1/export" + at(session), officer).isProblem(401, "insufficient_user_authentication");
        identity.get("/identity/v1/ledger/export" + at(session), officer)
                .isProblem(401, "insufficient_user_authentication");
        identity.get("/identity/v1/ledger" + at(session), officer).isOk();
    }

    @Test
    void nobody_uses_anothers_session_or_none() {
        String session = session("counter");
        String colleague = issuer.strongOfficer(TestIssuer.newSubject(), "dukcapil-surabaya");
        for (String path : List.of("consents", "ledger", "export", "rights-requests")) {
            identity.get("/identity/v1/" + path + at(session), colleague).isProblem(404, "not_found");
            identity.get("/identity/v1/" + path + at(session), citizen).isProblem(403, "access_denied");
            identity.get("/identity/v1/" + path, officer).isProblem(403, "access_denied");
        }
        identity.post("/identity/v1/counter/assisted-sessions/" + session + "/end", officer, "")
                .is(204);
        identity.get("/identity/v1/ledger" + at(session), officer).isProblem(404, "not_found");
    }

    private List<String> acts() {
        return identity.get("/identity/v1/ledger?kind=assistance", citizen)
                .isOk()
                .body()
                .path("items")
                .valueStream()
                .map(row -> row.path("act").asString(""))
                .toList();
    }

    private Answer decide(String decision, String session, String attributes) {
        String token = session.isEmpty() ? citizen : officer;
        String assisted = session.isEmpty() ? "" : "&assisted_session=" + session;
        Answer asked = identity.get("/identity/v1/consent-requests?service=" + service + assisted, token)
                .isOk();
        return identity.post(
                "/identity/v1/consents",
                token,
                "{\"service\":\"" + service + "\",\"purpose\":\"" + asked.at("/purpose") + "\",\"attributes\":["
                        + attributes + "],\"text_hash\":\"" + asked.at("/text_hash") + "\",\"decision\":\"" + decision
                        + "\"" + (session.isEmpty() ? "" : ",\"assisted_session\":\"" + session + "\"") + "}");
    }

    private String session(String channel) {
        String code =
                identity.post("/identity/v1/counter-codes", citizen, "").is(201).at("/code");
        return identity.post(
                        "/identity/v1/counter/assisted-sessions",
                        officer,
                        "{\"code\":\"" + code + "\",\"channel\":\"" + channel + "\"}")
                .is(201)
                .at("/id");
    }

    private static String at(String session) {
        return "?assisted_session=" + session;
    }
}
