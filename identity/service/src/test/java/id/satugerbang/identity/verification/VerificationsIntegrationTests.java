package id.satugerbang.identity.verification;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Eventually;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestCivilRegistry;
import id.satugerbang.identity.testing.TestIssuer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerificationsIntegrationTests {

    private static final String VERIFICATIONS = "/identity/v1/verifications";

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final TestCivilRegistry registry = TestCivilRegistry.shared();
    private final String citizen = issuer.citizen(TestIssuer.newSubject());
    private final String nik = TestCivilRegistry.newNik();

    @Test
    void a_nik_that_fits_name_and_birth_date_is_verified_by_match_and_frozen() {
        registry.holds(nik, Map.of("NAMA_LGKP", "SITI AMINAH", "TGL_LHR", "15-07-1990"));
        enter(citizen, "Siti Aminah");
        Answer checked = verify(citizen, "nik").is(201);
        assertThat(checked.at("/state")).isEqualTo("verified");
        assertThat(checked.at("/verified_by")).isEqualTo("match");
        assertThat(checked.header("Location")).isEqualTo(VERIFICATIONS + "/" + checked.at("/id"));

        Answer profile = identity.profile(citizen);
        assertThat(profile.at("/attributes/nik/source")).isEqualTo("verified");
        assertThat(profile.at("/attributes/nik/verified_by")).isEqualTo("match");
        assertThat(profile.at("/attributes/nama_lengkap/source")).isEqualTo("declared");
        identity.patch(citizen, "*", "{\"attributes\":{\"nik\":null}}").isProblem(403, "attribute_protected");
        Answer history = identity.get("/identity/v1/profile/history?attribute=nik", citizen);
        assertThat(history.at("/items/0/change")).isEqualTo("verified");
        assertThat(history.at("/items/0/actor")).isEqualTo("civil_registry");
    }

    @Test
    void a_value_that_does_not_fit_stays_declared_and_the_field_is_named() {
        registry.holds(nik, Map.of("NAMA_LGKP", "SITI AMINAH", "TGL_LHR", "15-07-1990"));
        enter(citizen, "Siti Aminatun");
        Answer checked = verify(citizen, "nik").is(201);
        assertThat(checked.at("/state")).isEqualTo("not_matched");
        assertThat(checked.body().path("fields").toString())
                .contains("{\"attribute\":\"nama_lengkap\",\"matches\":false}");
        assertThat(identity.profile(citizen).at("/attributes/nik/source")).isEqualTo("declared");
    }

    @Test
    void a_nik_that_the_registry_does_not_know_is_not_matched() {
        enter(citizen, "Siti");
        assertThat(verify(citizen, "nik").is(201).at("/state")).isEqualTo("not_matched");
    }

    @Test
    void while_the_registry_is_away_the_check_waits_and_the_profile_does_not() {
        registry.holds(nik, Map.of("NAMA_LGKP", "SITI", "TGL_LHR", "15-07-1990"));
        registry.away(nik, true);
        enter(citizen, "Siti");
        Answer checked = verify(citizen, "nik").is(201);
        assertThat(checked.at("/state")).isEqualTo("pending");
        identity.patch(citizen, "*", "{\"attributes\":{\"agama\":\"islam\"}}").isOk();

        registry.away(nik, false);
        String path = VERIFICATIONS + "/" + checked.at("/id");
        Eventually.is("verified", () -> identity.get(path, citizen).at("/state"));
        assertThat(identity.profile(citizen).at("/attributes/nik/source")).isEqualTo("verified");
    }

    @Test
    void a_verified_value_that_is_no_identifier_falls_back_to_declared_when_changed() {
        registry.holds(nik, Map.of("NAMA_LGKP", "SITI", "TGL_LHR", "15-07-1990"));
        enter(citizen, "Siti");
        assertThat(verify(citizen, "nama_lengkap").is(201).at("/state")).isEqualTo("verified");
        assertThat(identity.profile(citizen).at("/attributes/nama_lengkap/source"))
                .isEqualTo("verified");
        Answer changed = identity.patch(citizen, "*", "{\"attributes\":{\"nama_lengkap\":\"Siti A\"}}")
                .isOk();
        assertThat(changed.at("/attributes/nama_lengkap/source")).isEqualTo("declared");
        assertThat(changed.body().at("/attributes/nama_lengkap").has("verified_by"))
                .isFalse();
    }

    @Test
    void a_nik_is_verified_for_one_account_only() {
        registry.holds(nik, Map.of("NAMA_LGKP", "SITI", "TGL_LHR", "15-07-1990"));
        enter(citizen, "Siti");
        verify(citizen, "nik").is(201);
        String other = issuer.citizen(TestIssuer.newSubject());
        enter(other, "Siti");
        verify(other, "nik").isProblem(409, "identifier_taken");
        assertThat(identity.profile(other).at("/attributes/nik/source")).isEqualTo("declared");
    }

    @Test
    void what_the_check_needs_and_what_cannot_be_checked_is_named() {
        assertThat(verify(citizen, "nik").isProblem(422, "invalid_value").faults("errors"))
                .containsExactly(
                        "/attributes/nik needed_for_check",
                        "/attributes/nama_lengkap needed_for_check",
                        "/attributes/tanggal_lahir needed_for_check");
        assertThat(verify(citizen, "telepon").isProblem(422, "invalid_value").faults("errors"))
                .containsExactly("/attribute not_checkable");
        verify(citizen, "hobi").isProblem(422, "invalid_value");
    }

    @Test
    void a_childs_value_is_checked_for_the_child() {
        registry.holds(nik, Map.of("NAMA_LGKP", "ANAK CONTOH", "TGL_LHR", "17-05-2020"));
        String child = identity.post(
                        "/identity/v1/family",
                        citizen,
                        "{\"relation\":\"anak\",\"attributes\":{\"nik\":\"" + nik
                                + "\",\"nama_lengkap\":\"Anak Contoh\",\"tanggal_lahir\":\"2020-05-17\"}}")
                .is(201)
                .at("/id");
        String body = "{\"attribute\":\"nik\",\"member\":\"" + child + "\"}";
        assertThat(identity.post(VERIFICATIONS, citizen, body).is(201).at("/state"))
                .isEqualTo("verified");
        Answer member = identity.get("/identity/v1/family/" + child, citizen);
        assertThat(member.at("/attributes/nik/verified_by")).isEqualTo("match");
        assertThat(member.etag()).isEqualTo("\"2\"");
        identity.post(VERIFICATIONS, issuer.citizen(TestIssuer.newSubject()), body)
                .isProblem(404, "not_found");
    }

    @Test
    void the_checks_of_another_are_not_there() {
        enter(citizen, "Siti");
        String path = VERIFICATIONS + "/" + verify(citizen, "nik").is(201).at("/id");
        String stranger = issuer.citizen(TestIssuer.newSubject());
        identity.get(path, stranger).isProblem(404, "not_found");
        assertThat(identity.get(VERIFICATIONS, stranger)
                        .isOk()
                        .body()
                        .path("items")
                        .isEmpty())
                .isTrue();
        assertThat(identity.get(VERIFICATIONS, citizen).isOk().body().path("items"))
                .hasSize(1);
    }

    private void enter(String who, String name) {
        identity.patch(
                        who,
                        "*",
                        "{\"attributes\":{\"nik\":\"" + nik + "\",\"nama_lengkap\":\"" + name
                                + "\",\"tanggal_lahir\":\"1990-07-15\"}}")
                .isOk();
    }

    private Answer verify(String who, String attribute) {
        return identity.post(VERIFICATIONS, who, "{\"attribute\":\"" + attribute + "\"}");
    }
}
