package id.satugerbang.identity.rights;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.Eventually;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.PostgresServer;
import id.satugerbang.identity.testing.TestCivilRegistry;
import id.satugerbang.identity.testing.TestIssuer;
import id.satugerbang.identity.testing.TestKeys;
import java.net.http.HttpRequest;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Nobody destroys a person's data, or frees a person's NIK, by an open browser or a password alone. */
class ErasureSafetyIntegrationTests {

    private static final String REQUESTS = "/identity/v1/rights-requests";
    private static final String ERASE = "{\"kind\":\"erase\"}";
    private static final String ERASE_NIK = "{\"kind\":\"erase\",\"attributes\":{\"nik\":null}}";

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final String subject = TestIssuer.newSubject();
    private final String citizen = issuer.citizen(subject);
    private final String nik = TestCivilRegistry.newNik();

    @Test
    void an_open_browser_erases_nothing() {
        identity.patch(citizen, "*", "{\"attributes\":{\"nama_lengkap\":\"Siti\"}}")
                .isOk();
        String old = issuer.token(
                subject,
                claims -> claims.claim(
                        "auth_time", Instant.now().minusSeconds(301).getEpochSecond()));
        String unknown = issuer.token(subject, claims -> claims.claim("auth_time", null));
        for (String token : new String[] {old, unknown}) {
            for (String body : new String[] {ERASE, "{\"kind\":\"erase\",\"attributes\":{\"nama_lengkap\":null}}"}) {
                Answer refused =
                        identity.post(REQUESTS, token, body).isProblem(401, "insufficient_user_authentication");
                assertThat(refused.at("/errors/0/code")).isEqualTo("sign_in_again");
            }
        }
        assertThat(identity.profile(citizen).value("nama_lengkap")).isEqualTo("Siti");
    }

    @Test
    void a_password_alone_restricts_at_once_erases_after_a_while_and_can_be_taken_back() {
        try (IdentityServer waiting = IdentityServer.start(
                PostgresServer.newDatabase(), PostgresServer.port(), new TestKeys(), "--satu.rights.erasure-wait=1h")) {
            waiting.patch(citizen, "*", "{\"attributes\":{\"nama_lengkap\":\"Siti\"}}")
                    .isOk();
            Answer asked = waiting.post(REQUESTS, citizen, ERASE).is(201);
            assertThat(asked.at("/state")).isEqualTo("open");
            assertThat(asked.at("/runs_at")).isNotEmpty();
            assertThat(waiting.profile(citizen).value("nama_lengkap")).isEqualTo("Siti");
            Disclosures disclosures = new Disclosures(waiting);
            disclosures.consent(subject, "nama_lengkap");
            disclosures.ask(subject, Disclosures.required("nama_lengkap")).isProblem(403, "processing_restricted");

            String path = REQUESTS + "/" + asked.at("/id") + "/withdraw";
            waiting.post(path, issuer.citizen(TestIssuer.newSubject()), "").isProblem(404, "not_found");
            assertThat(waiting.post(path, citizen, "").isOk().at("/state")).isEqualTo("withdrawn");
            waiting.post(path, citizen, "").isProblem(409, "invalid_transition");
            disclosures.ask(subject, Disclosures.required("nama_lengkap")).isOk();

            waiting.post(REQUESTS, citizen, ERASE).is(201);
            waiting.database()
                    .sql("update identity.rights_request set run_at = now() where run_at is not null")
                    .update();
            Eventually.is(
                    true,
                    () -> waiting.profile(citizen).body().path("attributes").isEmpty());

            String other = TestIssuer.newSubject();
            String strong = issuer.strongCitizen(other);
            waiting.patch(strong, "*", "{\"attributes\":{\"nama_lengkap\":\"Budi\"}}")
                    .isOk();
            assertThat(waiting.post(REQUESTS, strong, ERASE).is(201).body().has("runs_at"))
                    .isFalse();
            assertThat(waiting.profile(strong).body().path("attributes").isEmpty())
                    .isTrue();
        }
    }

    @Test
    void a_proved_nik_is_erased_by_itself_only_where_an_officer_sees_the_citizen() {
        broker(subject);
        Answer asked = identity.post(REQUESTS, citizen, ERASE_NIK).is(201);
        assertThat(asked.at("/state")).isEqualTo("open");
        assertThat(asked.at("/waiting_for")).isEqualTo("officer");
        assertThat(identity.profile(citizen).at("/attributes/nik/verified_by")).isEqualTo("broker");

        String session = session("dukcapil-surabaya");
        identity.post(REQUESTS + "?assisted_session=" + session, officer("dukcapil-surabaya"), ERASE_NIK)
                .is(201);
        assertThat(identity.profile(citizen).body().path("attributes").has("nik"))
                .isFalse();
        assertThat(identity.get(REQUESTS + "/" + asked.at("/id"), citizen).at("/state"))
                .isEqualTo("done");
    }

    @Test
    void an_officer_of_another_agency_frees_no_nik() {
        broker(subject);
        String session = session("bmkg");
        Answer asked = identity.post(REQUESTS + "?assisted_session=" + session, officer("bmkg"), ERASE_NIK)
                .is(201);
        assertThat(asked.at("/waiting_for")).isEqualTo("officer");
        assertThat(asked.at("/channel")).isEqualTo("counter");
        assertThat(identity.profile(citizen).at("/attributes/nik/verified_by")).isEqualTo("broker");
    }

    @Test
    void a_freed_nik_is_not_claimed_by_knowing_the_card() {
        broker(subject);
        identity.post(REQUESTS, issuer.strongCitizen(subject), ERASE).is(201);

        TestCivilRegistry.shared().holds(nik, Map.of("NAMA_LGKP", "SITI", "TGL_LHR", "15-07-1990"));
        String thief = issuer.citizen(TestIssuer.newSubject());
        identity.patch(
                        thief,
                        "*",
                        "{\"attributes\":{\"nik\":\"" + nik
                                + "\",\"nama_lengkap\":\"Siti\",\"tanggal_lahir\":\"1990-07-15\"}}")
                .isOk();
        identity.post("/identity/v1/verifications", thief, "{\"attribute\":\"nik\"}")
                .isProblem(409, "identifier_taken");
        String again = TestIssuer.newSubject();
        broker(again);
        assertThat(identity.profile(issuer.citizen(again)).at("/attributes/nik/verified_by"))
                .isEqualTo("broker");
    }

    private final String officerId = TestIssuer.newSubject();

    private String officer(String agency) {
        return issuer.strongOfficer(officerId, agency);
    }

    private String session(String agency) {
        String code =
                identity.post("/identity/v1/counter-codes", citizen, "").is(201).at("/code");
        return identity.post(
                        "/identity/v1/counter/assisted-sessions",
                        officer(agency),
                        "{\"code\":\"" + code + "\",\"channel\":\"counter\"}")
                .is(201)
                .at("/id");
    }

    private void broker(String account) {
        identity.send(identity.request("/internal/v1/broker-values")
                        .header("Authorization", "Bearer " + identity.keys().internalToken("keycloak", "identity"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "{\"subject\":\"" + account + "\",\"values\":{\"nik\":\"" + nik + "\"}}")))
                .is(204);
    }
}
