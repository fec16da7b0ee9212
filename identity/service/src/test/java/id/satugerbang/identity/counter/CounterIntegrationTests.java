package id.satugerbang.identity.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestCivilRegistry;
import id.satugerbang.identity.testing.TestIssuer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CounterIntegrationTests {

    private static final String COUNTER = "/identity/v1/counter";
    private static final String CODES = "/identity/v1/counter-codes";
    private static final String AGENCY = "dukcapil-surabaya";

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final String citizen = issuer.citizen(TestIssuer.newSubject());
    private final String officer = issuer.strongOfficer(TestIssuer.newSubject(), AGENCY);
    private final String nik = TestCivilRegistry.newNik();

    @Test
    void a_citizen_without_a_device_is_enrolled_and_later_takes_the_account_over() {
        Answer receipt = enrol(officer).is(201);
        assertThat(receipt.at("/name")).isEqualTo("Mbah Sumi");
        assertThat(receipt.at("/receipt_code")).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(receipt.body().path("verified").toString()).isEqualTo("[\"nama_lengkap\",\"nik\"]");

        String code = receipt.at("/receipt_code");
        identity.post(CODES + "/claim", citizen, claim(code, TestCivilRegistry.newNik()))
                .isProblem(403, "code_invalid");
        Answer claimed =
                identity.post(CODES + "/claim", citizen, claim(code, nik)).isOk();
        assertThat(claimed.body().path("attributes").toString()).isEqualTo("[\"alamat\",\"nama_lengkap\",\"nik\"]");
        Answer profile = identity.profile(citizen);
        assertThat(profile.value("nik")).isEqualTo(nik);
        assertThat(profile.at("/attributes/nik/verified_by")).isEqualTo("in_person");
        assertThat(profile.at("/attributes/alamat/source")).isEqualTo("declared");
        assertThat(identity.get("/identity/v1/profile/history", citizen).at("/items/0/actor"))
                .isEqualTo("officer");
        identity.post(CODES + "/claim", issuer.citizen(TestIssuer.newSubject()), claim(code, nik))
                .isProblem(403, "code_invalid");
    }

    @Test
    void who_takes_an_account_over_sees_who_was_given_its_data_and_can_check_it() {
        String code = enrol(officer).is(201).at("/receipt_code");
        Answer session = identity.post(
                        COUNTER + "/assisted-sessions", officer, "{\"code\":\"" + code + "\",\"channel\":\"counter\"}")
                .is(201);
        String assisted = identity.database()
                .sql("select subject from identity.assisted_session where id = cast(? as uuid)")
                .param(session.at("/id"))
                .query(String.class)
                .single();
        Disclosures disclosures = new Disclosures(identity);
        disclosures.consent(assisted, "nama_lengkap");
        for (int row = 0; row < 60; row++) {
            disclosures.ask(assisted, Disclosures.required("nama_lengkap")).isOk();
        }

        identity.post(CODES + "/claim", citizen, claim(code, nik)).isProblem(403, "code_invalid");
        String printed = receipt("{\"assisted_session\":\"" + session.at("/id") + "\"}")
                .is(201)
                .at("/receipt_code");
        identity.post(CODES + "/claim", citizen, claim(printed, nik)).isOk();

        Answer first = identity.get("/identity/v1/ledger", citizen).isOk();
        assertThat(first.body().path("items")).hasSize(50);
        assertThat(first.at("/items/0/seq")).isEqualTo("63");
        assertThat(first.body().at("/items/0/former").asBoolean(false)).isTrue();
        Answer rest = identity.get("/identity/v1/ledger?cursor=" + first.at("/next"), citizen)
                .isOk();
        assertThat(rest.body().path("items")).hasSize(13);
        assertThat(rest.at("/items/12/seq")).isEqualTo("1");
        Answer verified =
                identity.post("/identity/v1/ledger/verify", citizen, "").isOk();
        assertThat(verified.body().path("valid").asBoolean(false)).isTrue();
        assertThat(verified.body().path("rows").asLong()).isEqualTo(63);
        assertThat(identity.get("/identity/v1/ledger/export", citizen).text().lines())
                .hasSize(63);
        identity.get("/identity/v1/ledger?cursor=x.1", citizen).is(422);
        assertThat(identity.get("/identity/v1/ledger?cursor=9.1", citizen)
                        .body()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void who_has_data_of_their_own_takes_no_account_over() {
        String code = enrol(officer).is(201).at("/receipt_code");
        identity.patch(citizen, "*", "{\"attributes\":{\"agama\":\"islam\"}}").isOk();
        identity.post(CODES + "/claim", citizen, claim(code, nik)).isProblem(409, "already_exists");
    }

    @Test
    void one_nik_is_enrolled_once() {
        enrol(officer).is(201);
        enrol(officer).isProblem(409, "identifier_taken");
    }

    @Test
    void the_card_must_have_been_seen() {
        Answer refused = identity.post(
                        COUNTER + "/citizens",
                        officer,
                        "{\"attributes\":{\"nik\":\"" + nik + "\"},\"seen\":[\"nama_lengkap\"]}")
                .isProblem(422, "invalid_value");
        assertThat(refused.faults("errors"))
                .containsExactly("/attributes/nama_lengkap needed_here", "/seen card_not_seen");
    }

    @Test
    void only_officers_of_a_proofing_agency_verify() {
        enrol(citizen).isProblem(403, "access_denied");
        enrol(issuer.strongOfficer(TestIssuer.newSubject(), "bmkg")).isProblem(403, "access_denied");
        String both = issuer.strongOfficer(TestIssuer.newSubject(), AGENCY, "bmkg");
        assertThat(enrol(both).isProblem(422, "invalid_value").faults("errors"))
                .containsExactly("/agency agency_needed");
        verify(both, oneTimeCode(), "\"agency\":\"dinkes-jatim\",", "").isProblem(403, "access_denied");
    }

    @Test
    void what_an_officer_saw_is_verified_in_person_whatever_was_entered() {
        identity.patch(
                        citizen,
                        "*",
                        "{\"attributes\":{\"nama_lengkap\":\"Siti\",\"nik\":\"" + TestCivilRegistry.newNik() + "\"}}")
                .isOk();
        Answer verified =
                verify(officer, oneTimeCode(), "", "\"nik\":\"" + nik + "\"").is(201);
        assertThat(verified.at("/name")).isEqualTo("Siti");
        assertThat(verified.body().path("verified").toString()).isEqualTo("[\"nik\"]");
        Answer profile = identity.profile(citizen);
        assertThat(profile.value("nik")).isEqualTo(nik);
        assertThat(profile.at("/attributes/nik/verified_by")).isEqualTo("in_person");
        assertThat(identity.get("/identity/v1/verifications", citizen).at("/items/0/verified_by"))
                .isEqualTo("in_person");
    }

    @Test
    void a_frozen_identifier_is_replaced_only_where_the_citizen_asked_to_rectify_it() {
        verify(officer, oneTimeCode(), "", "\"nik\":\"" + TestCivilRegistry.newNik() + "\"")
                .is(201);
        String right = "\"nik\":\"" + nik + "\"";
        verify(officer, oneTimeCode(), "", right).isProblem(403, "attribute_protected");
        Answer request = identity.post(
                        "/identity/v1/rights-requests",
                        citizen,
                        "{\"kind\":\"rectify\",\"attributes\":{" + right + "},\"note\":\"salah ketik\"}")
                .is(201);
        assertThat(request.at("/state")).isEqualTo("open");
        assertThat(request.at("/waiting_for")).isEqualTo("officer");
        verify(officer, oneTimeCode(), "", right).is(201);
        Answer done = identity.get("/identity/v1/rights-requests/" + request.at("/id"), citizen);
        assertThat(done.at("/state")).isEqualTo("done");
        assertThat(done.at("/note")).isEqualTo("salah ketik");
        assertThat(identity.profile(citizen).value("nik")).isEqualTo(nik);
    }

    @Test
    void what_is_rectified_in_two_visits_is_done_after_the_second() {
        String seen = "\"nik\":\"" + TestCivilRegistry.newNik() + "\",\"no_kk\":\"" + TestCivilRegistry.newNik() + "\"";
        verify(officer, oneTimeCode(), "", seen).is(201);
        String noKk = "\"no_kk\":\"" + TestCivilRegistry.newNik() + "\"";
        String request = identity.post(
                        "/identity/v1/rights-requests",
                        citizen,
                        "{\"kind\":\"rectify\",\"attributes\":{\"nik\":\"" + nik + "\"," + noKk + "}}")
                .is(201)
                .at("/id");

        verify(officer, oneTimeCode(), "", noKk).is(201);
        Answer half = identity.get("/identity/v1/rights-requests/" + request, citizen);
        assertThat(half.at("/state")).isEqualTo("open");
        assertThat(half.body().path("attributes").toString()).isEqualTo("[\"nik\"]");
        verify(officer, oneTimeCode(), "", "\"nik\":\"" + nik + "\"").is(201);
        assertThat(identity.get("/identity/v1/rights-requests/" + request, citizen)
                        .at("/state"))
                .isEqualTo("done");
    }

    @Test
    void an_officer_takes_a_nik_from_an_account_that_only_had_it_matched() {
        TestCivilRegistry.shared().holds(nik, Map.of("NAMA_LGKP", "SITI", "TGL_LHR", "15-07-1990"));
        String thief = issuer.citizen(TestIssuer.newSubject());
        identity.patch(
                        thief,
                        "*",
                        "{\"attributes\":{\"nik\":\"" + nik
                                + "\",\"nama_lengkap\":\"Siti\",\"tanggal_lahir\":\"1990-07-15\"}}")
                .isOk();
        identity.post("/identity/v1/verifications", thief, "{\"attribute\":\"nik\"}")
                .is(201);
        verify(officer, oneTimeCode(), "", "\"nik\":\"" + nik + "\"").is(201);
        assertThat(identity.profile(thief).at("/attributes/nik/source")).isEqualTo("declared");
        assertThat(identity.profile(citizen).at("/attributes/nik/source")).isEqualTo("verified");
    }

    @Test
    void a_code_is_good_for_the_first_officer_who_uses_it_and_void_once_there_is_another() {
        String code = oneTimeCode();
        verify(officer, code.toLowerCase(java.util.Locale.ROOT).replace("-", " "), "", "")
                .is(201);
        verify(officer, code, "", "").is(201);
        String colleague = issuer.strongOfficer(TestIssuer.newSubject(), AGENCY);
        verify(colleague, code, "", "").isProblem(403, "code_invalid");
        oneTimeCode();
        verify(officer, code, "", "").isProblem(403, "code_invalid");
    }

    @Test
    void guessing_ends_after_ten_misses() {
        for (int guess = 0; guess < 10; guess++) {
            verify(officer, "AAAA-AAA" + guess, "", "").isProblem(403, "code_invalid");
        }
        verify(officer, oneTimeCode(), "", "").isProblem(429, "rate_limited");
    }

    @Test
    void a_childs_document_is_verified_with_the_parents_code() {
        String child = identity.post(
                        "/identity/v1/family",
                        citizen,
                        "{\"relation\":\"anak\",\"attributes\":{\"nama_lengkap\":\"Anak Contoh\"}}")
                .is(201)
                .at("/id");
        String code = oneTimeCode();
        Answer known = verify(officer, code, "", "").is(201);
        assertThat(known.at("/family/0/id")).isEqualTo(child);
        assertThat(known.at("/family/0/name")).isEqualTo("Anak Contoh");
        verify(officer, code, "\"member\":\"" + child + "\",", "\"nik\":\"" + nik + "\"")
                .is(201);
        assertThat(identity.get("/identity/v1/family/" + child, citizen).at("/attributes/nik/verified_by"))
                .isEqualTo("in_person");
        assertThat(identity.profile(citizen).body().path("attributes").has("nik"))
                .isFalse();
        verify(officer, code, "\"member\":\"00000000-0000-4000-8000-000000000000\",", "")
                .isProblem(404, "not_found");
    }

    @Test
    void nobody_serves_themselves() {
        String subject = TestIssuer.newSubject();
        String code = identity.post(CODES, issuer.citizen(subject), "").is(201).at("/code");
        verify(issuer.strongOfficer(subject, AGENCY), code, "", "").isProblem(403, "access_denied");
    }

    @Test
    void an_assisted_session_belongs_to_its_officer_and_ends() {
        identity.patch(citizen, "*", "{\"attributes\":{\"nama_lengkap\":\"Siti\"}}")
                .isOk();
        Answer started = start("counter").is(201);
        assertThat(started.at("/state")).isEqualTo("open");
        assertThat(started.at("/name")).isEqualTo("Siti");
        assertThat(started.at("/assurance")).isEqualTo("substantial");
        String path = COUNTER + "/assisted-sessions/" + started.at("/id");
        identity.get(path, issuer.strongOfficer(TestIssuer.newSubject(), AGENCY))
                .isProblem(404, "not_found");
        identity.post(path + "/end", officer, "").is(204);
        assertThat(identity.get(path, officer).isOk().at("/state")).isEqualTo("ended");
        assertThat(identity.get(COUNTER + "/assisted-sessions", officer)
                        .body()
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(start("phone").is(201).at("/assurance")).isEqualTo("basic");
    }

    private Answer start(String channel) {
        return identity.post(
                COUNTER + "/assisted-sessions",
                officer,
                "{\"code\":\"" + oneTimeCode() + "\",\"channel\":\"" + channel + "\"}");
    }

    private Answer receipt(String body) {
        return identity.post(COUNTER + "/receipts", officer, body);
    }

    private Answer enrol(String who) {
        return identity.post(
                COUNTER + "/citizens",
                who,
                "{\"attributes\":{\"nik\":\"" + nik + "\",\"nama_lengkap\":\"Mbah Sumi\",\"alamat\":\"Dusun Contoh\"},"
                        + "\"seen\":[\"nik\",\"nama_lengkap\"],\"channel\":\"mobile_unit\"}");
    }

    private String oneTimeCode() {
        return identity.post(CODES, citizen, "").is(201).at("/code");
    }

    private Answer verify(String who, String code, String more, String attributes) {
        return identity.post(
                COUNTER + "/verifications",
                who,
                "{\"code\":\"" + code + "\"," + more + "\"attributes\":{" + attributes + "}}");
    }

    private static String claim(String code, String nik) {
        return "{\"receipt_code\":\"" + code + "\",\"nik\":\"" + nik + "\"}";
    }
}
