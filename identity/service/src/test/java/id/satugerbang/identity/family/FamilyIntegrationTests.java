package id.satugerbang.identity.family;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class FamilyIntegrationTests {

    private static final String FAMILY = "/identity/v1/family";

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final String citizen = issuer.citizen(TestIssuer.newSubject());

    @Test
    void a_child_is_kept_with_its_own_values_and_the_address_of_the_parent() {
        identity.patch(
                        citizen,
                        "\"0\"",
                        "{\"attributes\":{\"nama_lengkap\":\"Siti\",\"alamat\":\"Jalan Contoh 1\",\"alamat.kode_wilayah\":\"35.78.09.1001\"}}")
                .isOk();
        Answer added = add("anak", true, "\"nama_lengkap\":\"Anak Contoh\",\"tanggal_lahir\":\"2020-05-17\"");
        assertThat(added.etag()).isEqualTo("\"1\"");
        assertThat(added.header("Location")).isEqualTo(FAMILY + "/" + added.at("/id"));
        assertThat(added.value("nama_lengkap")).isEqualTo("Anak Contoh");
        assertThat(added.value("alamat")).isEqualTo("Jalan Contoh 1");
        assertThat(added.value("alamat.kode_wilayah")).isEqualTo("35.78.09.1001");
        assertThat(added.body().path("can_act_for").asBoolean()).isTrue();

        Answer list = identity.get(FAMILY, citizen).isOk();
        assertThat(list.at("/items/0/attributes/nama_lengkap/value")).isEqualTo("Anak Contoh");
        assertThat(identity.profile(citizen).value("nama_lengkap")).isEqualTo("Siti");
    }

    @Test
    void a_first_family_member_makes_no_stranger_of_an_empty_profile() {
        add("anak", false, "\"nama_lengkap\":\"Anak\"");
        assertThat(identity.profile(citizen).etag()).isEqualTo("\"0\"");
        identity.patch(citizen, "\"0\"", "{\"attributes\":{\"nama_lengkap\":\"Siti\"}}")
                .isOk();
    }

    @Test
    void nobody_acts_for_a_grown_child_a_spouse_or_somebody_without_a_birth_date() {
        String grown = LocalDate.now().minusYears(18).minusDays(1).toString();
        assertThat(canActFor(add("anak", false, "\"tanggal_lahir\":\"" + grown + "\"")))
                .isFalse();
        assertThat(canActFor(add("istri", false, "\"tanggal_lahir\":\"2015-01-01\"")))
                .isFalse();
        assertThat(canActFor(add("anak", false, "\"nama_lengkap\":\"Anak\""))).isFalse();
    }

    @Test
    void a_change_needs_the_latest_version_and_follows_the_rules_of_the_profile() {
        Answer added = add("anak", false, "\"nama_lengkap\":\"Anak\"");
        String path = FAMILY + "/" + added.at("/id");
        String patch = "{\"relation\":\"cucu\",\"attributes\":{\"nama_lengkap\":null,\"golongan_darah\":\"o\"}}";
        identity.call("PATCH", path, citizen, patch, "").isProblem(428, "precondition_required");
        identity.call("PATCH", path, citizen, patch, "\"7\"").isProblem(412, "version_conflict");
        Answer changed = identity.call("PATCH", path, citizen, patch, "\"1\"").isOk();
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(changed.at("/relation")).isEqualTo("cucu");
        assertThat(changed.value("golongan_darah")).isEqualTo("O");
        assertThat(changed.body().path("attributes").has("nama_lengkap")).isFalse();

        Answer refused = identity.call(
                        "PATCH", path, citizen, "{\"attributes\":{\"hobi\":\"x\",\"nik\":\"12\"}}", "\"2\"")
                .isProblem(422, "invalid_value");
        assertThat(refused.faults("errors"))
                .containsExactlyInAnyOrder("/attributes/hobi unknown_attribute", "/attributes/nik nik_form");
        identity.call("PATCH", path, citizen, "{\"attributes\":{\"iris_mata\":\"x\"}}", "\"2\"")
                .isProblem(403, "attribute_protected");
    }

    @Test
    void a_removed_member_leaves_no_value_behind() {
        Answer added = add("anak", false, "\"nama_lengkap\":\"Anak\"");
        String path = FAMILY + "/" + added.at("/id");
        identity.call("DELETE", path, citizen, "", "\"9\"").isProblem(412, "version_conflict");
        identity.call("DELETE", path, citizen, "", added.etag()).is(204);
        identity.get(path, citizen).isProblem(404, "not_found");
        assertThat(identity.database()
                        .sql("select count(*) from identity.profile_value where member = ?")
                        .param(UUID.fromString(added.at("/id")))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_family_of_another_is_not_there() {
        Answer added = add("anak", false, "\"nama_lengkap\":\"Anak\"");
        String path = FAMILY + "/" + added.at("/id");
        String stranger = issuer.citizen(TestIssuer.newSubject());
        String theirs = identity.get(path, stranger).isProblem(404, "not_found").at("/title");
        String nobodys = identity.get(FAMILY + "/" + UUID.randomUUID(), stranger)
                .isProblem(404, "not_found")
                .at("/title");
        assertThat(theirs).isEqualTo(nobodys);
        identity.call("PATCH", path, stranger, "{\"attributes\":{}}", "*").isProblem(404, "not_found");
        identity.call("DELETE", path, stranger, "", "*").isProblem(404, "not_found");
        assertThat(identity.get(FAMILY, stranger).isOk().body().path("items").isEmpty())
                .isTrue();
    }

    @Test
    void a_family_has_at_most_thirty_members() {
        for (int count = 0; count < 30; count++) {
            add("anak", false, "\"nama_lengkap\":\"Anak\"");
        }
        Answer refused = identity.post(FAMILY, citizen, "{\"relation\":\"anak\",\"attributes\":{}}")
                .isProblem(422, "invalid_value");
        assertThat(refused.faults("errors")).containsExactly(" too_many");
    }

    private Answer add(String relation, boolean sameAddress, String attributes) {
        return identity.post(
                        FAMILY,
                        citizen,
                        "{\"relation\":\"" + relation + "\",\"same_address\":" + sameAddress + ",\"attributes\":{"
                                + attributes + "}}")
                .is(201);
    }

    private static boolean canActFor(Answer member) {
        return member.body().path("can_act_for").asBoolean(true);
    }
}
