package id.satugerbang.identity.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestCivilRegistry;
import id.satugerbang.identity.testing.TestIssuer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What an officer cannot do to a citizen, and what the citizen sees of what an officer did. */
class CounterSafetyIntegrationTests {

    private static final String COUNTER = "/identity/v1/counter";
    private static final String CODES = "/identity/v1/counter-codes";
    private static final String AGENCY = "dukcapil-surabaya";

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final Disclosures disclosures = new Disclosures(identity);
    private final String subject = TestIssuer.newSubject();
    private final String citizen = issuer.citizen(subject);
    private final String officerId = TestIssuer.newSubject();
    private final String officer = issuer.strongOfficer(officerId, AGENCY);
    private final String nik = TestCivilRegistry.newNik();

    @Test
    void nobody_is_enrolled_by_telephone() {
        Answer refused = enrol("phone").isProblem(422, "invalid_value");
        assertThat(refused.faults("errors")).containsExactly("/channel in_person_only");
    }

    @Test
    void an_officer_with_a_password_alone_does_nothing_at_a_counter() {
        String weak = issuer.officer(officerId, AGENCY);
        String body = "{\"code\":\"" + oneTimeCode() + "\",\"channel\":\"counter\"}";
        Answer refused = identity.post(COUNTER + "/assisted-sessions", weak, body)
                .isProblem(401, "insufficient_user_authentication");
        assertThat(refused.header("WWW-Authenticate")).contains("acr_values=\"substantial\"");
        identity.post(COUNTER + "/verifications", weak, body.replace(",\"channel\":\"counter\"", ",\"attributes\":{}"))
                .isProblem(401, "insufficient_user_authentication");
        identity.post(COUNTER + "/citizens", weak, enrolment("counter"))
                .isProblem(401, "insufficient_user_authentication");
        identity.post(COUNTER + "/receipts", weak, card("Mbah Sumi"))
                .isProblem(401, "insufficient_user_authentication");
    }

    @Test
    void a_session_is_worth_no_more_than_the_officers_sign_in() {
        identity.patch(citizen, "*", "{\"attributes\":{\"nama_lengkap\":\"Siti\"}}")
                .isOk();
        String session = start(oneTimeCode(), "counter").is(201).at("/id");
        assertThat(acting(session, "substantial").at("/assurance")).isEqualTo("substantial");
        assertThat(acting(session, "basic").at("/assurance")).isEqualTo("basic");
        String phone = start(oneTimeCode(), "phone").is(201).at("/id");
        assertThat(acting(phone, "substantial").at("/assurance")).isEqualTo("basic");
    }

    @Test
    void a_face_proofed_account_keeps_its_nik() {
        broker(subject);
        enrol("counter").isProblem(409, "identifier_taken");
        String other = issuer.citizen(TestIssuer.newSubject());
        String code = identity.post(CODES, other, "").is(201).at("/code");
        verify(code).isProblem(409, "identifier_taken");
        assertThat(identity.profile(citizen).at("/attributes/nik/verified_by")).isEqualTo("broker");
    }

    @Test
    void whose_nik_was_only_matched_sees_who_took_it() {
        match(citizen);
        enrol("counter").isProblem(409, "identifier_taken");
        String other = issuer.citizen(TestIssuer.newSubject());
        verify(identity.post(CODES, other, "").is(201).at("/code")).is(201);

        Answer history = identity.get("/identity/v1/profile/history", citizen);
        assertThat(history.at("/items/0/change")).isEqualTo("demoted");
        assertThat(history.at("/items/0/actor")).isEqualTo("officer");
        assertThat(history.at("/items/0/source")).isEqualTo("declared");
        Answer ledger = identity.get("/identity/v1/ledger", citizen);
        assertThat(ledger.at("/items/0/act")).isEqualTo("identifier_lost");
        assertThat(ledger.at("/items/0/kind")).isEqualTo("assistance");
    }

    @Test
    void a_receipt_opens_one_session_and_no_other_officer_uses_it() {
        String code = enrol("counter").is(201).at("/receipt_code");
        String colleague = issuer.strongOfficer(TestIssuer.newSubject(), AGENCY);
        identity.post(COUNTER + "/verifications", officer, "{\"code\":\"" + code + "\",\"attributes\":{}}")
                .is(201);
        identity.post(COUNTER + "/verifications", colleague, "{\"code\":\"" + code + "\",\"attributes\":{}}")
                .isProblem(403, "code_invalid");
        String session = start(code, "counter").is(201).at("/id");
        start(code, "counter").isProblem(403, "code_invalid");
        identity.post(COUNTER + "/verifications", officer, "{\"code\":\"" + code + "\",\"attributes\":{}}")
                .isProblem(403, "code_invalid");

        String next =
                receipt("{\"assisted_session\":\"" + session + "\"}").is(201).at("/receipt_code");
        start(next, "counter").is(201);
        identity.post(COUNTER + "/receipts", colleague, "{\"assisted_session\":\"" + session + "\"}")
                .isProblem(404, "not_found");
    }

    @Test
    void a_receipt_that_was_looked_at_weeks_ago_opens_nothing() {
        String code = enrol("counter").is(201).at("/receipt_code");
        identity.post(COUNTER + "/verifications", officer, "{\"code\":\"" + code + "\",\"attributes\":{}}")
                .is(201);
        identity.database()
                .sql(
                        "update identity.assisted_account set visit_until = now() - interval '1 second' where visit_officer = ?")
                .param(officerId)
                .update();
        start(code, "counter").isProblem(403, "code_invalid");
    }

    @Test
    void a_receipt_does_not_last_for_ever() {
        String code = enrol("counter").is(201).at("/receipt_code");
        identity.database()
                .sql(
                        "update identity.assisted_account set receipt_expires_at = now() - interval '1 second' where officer = ?")
                .param(officerId)
                .update();
        start(code, "counter").isProblem(403, "code_invalid");
        identity.post(CODES + "/claim", citizen, "{\"receipt_code\":\"" + code + "\",\"nik\":\"" + nik + "\"}")
                .isProblem(403, "code_invalid");
    }

    @Test
    void who_lost_the_receipt_gets_another_for_the_card_and_the_old_one_is_void() {
        String lost = enrol("counter").is(201).at("/receipt_code");
        receipt(card("Orang Lain")).isProblem(403, "code_invalid");
        receipt("{}").isProblem(422, "invalid_value");
        String found = receipt(card("mbah  SUMI")).is(201).at("/receipt_code");
        start(lost, "counter").isProblem(403, "code_invalid");
        start(found, "counter").is(201);
    }

    @Test
    void who_has_an_account_of_their_own_has_no_receipt() {
        broker(subject);
        identity.patch(citizen, "*", "{\"attributes\":{\"nama_lengkap\":\"Mbah Sumi\"}}")
                .isOk();
        receipt(card("Mbah Sumi")).isProblem(409, "invalid_transition");
        String session = start(oneTimeCode(), "counter").is(201).at("/id");
        receipt("{\"assisted_session\":\"" + session + "\"}").isProblem(409, "invalid_transition");
    }

    @Test
    void who_guesses_too_often_is_told_when_to_come_again() {
        for (int guess = 0; guess < 10; guess++) {
            receipt(card("Salah " + guess)).isProblem(403, "code_invalid");
        }
        Answer refused = receipt(card("Mbah Sumi")).isProblem(429, "rate_limited");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 601);
    }

    @Test
    void everything_that_an_officer_did_stands_in_the_citizens_ledger_with_officer_and_agency() {
        String session = start(enrol("counter").is(201).at("/receipt_code"), "counter")
                .is(201)
                .at("/id");
        disclosures
                .post(
                        "/internal/v1/acting",
                        "{\"caller\":\"" + officerId + "\",\"assisted_session\":\"" + session
                                + "\",\"assurance\":\"substantial\",\"service\":\"dinkes/antrean\",\"operation\":\"daftar\"}")
                .isOk();
        String assisted = identity.database()
                .sql("select subject from identity.assisted_session where id = cast(? as uuid)")
                .param(session)
                .query(String.class)
                .single();
        disclosures.consent(assisted, "nama_lengkap");
        disclosures
                .ask(Disclosures.request(UUID.randomUUID().toString(), officerId, Disclosures.required("nama_lengkap"))
                        .replace("\"service\"", "\"assisted_session\":\"" + session + "\",\"service\""))
                .isOk();
        String printed =
                receipt("{\"assisted_session\":\"" + session + "\"}").is(201).at("/receipt_code");
        identity.post(CODES + "/claim", citizen, "{\"receipt_code\":\"" + printed + "\",\"nik\":\"" + nik + "\"}")
                .isOk();

        Answer ledger =
                identity.get("/identity/v1/ledger?kind=assistance", citizen).isOk();
        List<String> acts = ledger.body()
                .path("items")
                .valueStream()
                .map(row ->
                        row.path("act").asString("") + " " + row.path("agency").asString("") + " "
                                + row.path("officer").asString(""))
                .toList();
        String by = " " + AGENCY + " " + officerId;
        assertThat(acts).containsExactly("receipt" + by, "call" + by, "session" + by, "enrolment" + by);
        Answer all =
                identity.get("/identity/v1/ledger?kind=disclosure", citizen).isOk();
        assertThat(all.at("/items/0/agency")).isEqualTo(AGENCY);
        Answer call = identity.get("/identity/v1/ledger?service=dinkes/antrean", citizen);
        assertThat(call.at("/items/0/operation")).isEqualTo("daftar");
        assertThat(identity.post("/identity/v1/ledger/verify", citizen, "")
                        .body()
                        .path("valid")
                        .asBoolean(false))
                .isTrue();
        assertThat(identity.get("/identity/v1/export", citizen).isOk().text()).contains("enrolment", AGENCY);
    }

    @Test
    void an_owner_joins_what_an_officer_made_with_what_is_there_already() {
        String code = enrol("counter").is(201).at("/receipt_code");
        identity.patch(
                        citizen,
                        "*",
                        "{\"attributes\":{\"agama\":\"islam\",\"nama_lengkap\":\"Sumi\",\"alamat\":\"Sini\"}}")
                .isOk();
        String claim =
                "{\"receipt_code\":\"" + code + "\",\"nik\":\"" + nik.substring(0, 6) + " " + nik.substring(6) + "\"";
        identity.post(CODES + "/claim", citizen, claim + "}").isProblem(409, "already_exists");
        identity.post(CODES + "/claim", citizen, claim + ",\"merge\":true}").isOk();
        Answer profile = identity.profile(citizen);
        assertThat(profile.value("agama")).isEqualTo("islam");
        assertThat(profile.value("alamat")).isEqualTo("Sini");
        assertThat(profile.value("nama_lengkap")).isEqualTo("Mbah Sumi");
        assertThat(profile.at("/attributes/nik/verified_by")).isEqualTo("in_person");
    }

    private Answer acting(String session, String assurance) {
        return disclosures
                .post(
                        "/internal/v1/acting",
                        "{\"caller\":\"" + officerId + "\",\"assisted_session\":\"" + session + "\",\"assurance\":\""
                                + assurance + "\"}")
                .isOk();
    }

    private void broker(String account) {
        identity.send(identity.request("/internal/v1/broker-values")
                        .header("Authorization", "Bearer " + identity.keys().internalToken("keycloak", "identity"))
                        .header("Content-Type", "application/json")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(
                                "{\"subject\":\"" + account + "\",\"values\":{\"nik\":\"" + nik + "\"}}")))
                .is(204);
    }

    private void match(String who) {
        TestCivilRegistry.shared().holds(nik, Map.of("NAMA_LGKP", "SITI", "TGL_LHR", "15-07-1990"));
        identity.patch(
                        who,
                        "*",
                        "{\"attributes\":{\"nik\":\"" + nik
                                + "\",\"nama_lengkap\":\"Siti\",\"tanggal_lahir\":\"1990-07-15\"}}")
                .isOk();
        identity.post("/identity/v1/verifications", who, "{\"attribute\":\"nik\"}")
                .is(201);
    }

    private Answer verify(String code) {
        return identity.post(
                COUNTER + "/verifications",
                officer,
                "{\"code\":\"" + code + "\",\"attributes\":{\"nik\":\"" + nik + "\"}}");
    }

    private Answer start(String code, String channel) {
        return identity.post(
                COUNTER + "/assisted-sessions", officer, "{\"code\":\"" + code + "\",\"channel\":\"" + channel + "\"}");
    }

    private Answer enrol(String channel) {
        return identity.post(COUNTER + "/citizens", officer, enrolment(channel));
    }

    private String enrolment(String channel) {
        return "{\"attributes\":{\"nik\":\"" + nik + "\",\"nama_lengkap\":\"Mbah Sumi\",\"alamat\":\"Dusun Contoh\"},"
                + "\"seen\":[\"nik\",\"nama_lengkap\"],\"channel\":\"" + channel + "\"}";
    }

    private Answer receipt(String body) {
        return identity.post(COUNTER + "/receipts", officer, body);
    }

    private String card(String name) {
        return "{\"nik\":\"" + nik + "\",\"nama_lengkap\":\"" + name + "\"}";
    }

    private String oneTimeCode() {
        return identity.post(CODES, citizen, "").is(201).at("/code");
    }
}
