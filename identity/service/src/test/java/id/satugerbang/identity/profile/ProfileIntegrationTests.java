package id.satugerbang.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProfileIntegrationTests {

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final String subject = TestIssuer.newSubject();
    private final String citizen = issuer.citizen(subject);

    @Test
    void a_citizen_who_entered_nothing_sees_an_empty_profile_at_version_0() {
        Answer answer = identity.profile(citizen).isOk();
        assertThat(answer.etag()).isEqualTo("\"0\"");
        assertThat(answer.body().path("attributes").isEmpty()).isTrue();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void what_is_entered_once_is_there_again_with_its_provenance() {
        Answer changed = identity.patch(
                        citizen,
                        "\"0\"",
                        "{\"attributes\":{\"nama_lengkap\":\"Siti Aminah\",\"telepon\":\"0812-3456-7890\"}}")
                .isOk();
        assertThat(changed.etag()).isEqualTo("\"1\"");

        Answer read = identity.profile(citizen).isOk();
        assertThat(read.etag()).isEqualTo("\"1\"");
        assertThat(read.value("nama_lengkap")).isEqualTo("Siti Aminah");
        assertThat(read.value("telepon")).isEqualTo("+6281234567890");
        assertThat(read.body().at("/attributes/telepon/source").asString()).isEqualTo("declared");
        assertThat(read.body().at("/attributes/telepon").has("verified_by")).isFalse();
        assertThat(read.body().at("/attributes/telepon/updated_at").asString()).endsWith("Z");
    }

    @Test
    void null_removes_and_what_is_not_named_stays() {
        identity.patch(citizen, "\"0\"", "{\"attributes\":{\"nama_lengkap\":\"Budi\",\"email\":\"budi@contoh.id\"}}")
                .isOk();
        Answer changed = identity.patch(citizen, "\"1\"", "{\"attributes\":{\"email\":null}}")
                .isOk();
        assertThat(changed.value("nama_lengkap")).isEqualTo("Budi");
        assertThat(changed.body().path("attributes").has("email")).isFalse();
        assertThat(changed.etag()).isEqualTo("\"2\"");
    }

    @Test
    void a_change_that_changes_nothing_keeps_the_version() {
        identity.patch(citizen, "\"0\"", "{\"attributes\":{\"agama\":null}}").isOk();
        identity.patch(citizen, "\"0\"", "{\"attributes\":{\"agama\":\"Islam\"}}")
                .isOk();
        Answer same = identity.patch(citizen, "\"1\"", "{\"attributes\":{\"agama\":\"islam\"}}")
                .isOk();
        assertThat(same.etag()).isEqualTo("\"1\"");
    }

    @Test
    void nobody_sees_the_profile_of_another() {
        identity.patch(citizen, "\"0\"", "{\"attributes\":{\"nama_lengkap\":\"Budi\"}}")
                .isOk();
        assertThat(identity.profile(issuer.citizen(TestIssuer.newSubject()))
                        .body()
                        .path("attributes")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void a_version_must_be_named_and_must_be_the_latest() {
        String body = "{\"attributes\":{\"nama_lengkap\":\"Budi\"}}";
        identity.send(identity.patchRequest(citizen, body)).isProblem(428, "precondition_required");
        identity.patch(citizen, "\"1\"", body).isProblem(412, "version_conflict");
        identity.patch(citizen, "W/\"0\"", body).isProblem(412, "version_conflict");
        identity.patch(citizen, "rubbish", body).isProblem(412, "version_conflict");
        identity.patch(citizen, "\"7\", \"0\"", body).isOk();
        identity.patch(citizen, "\"0\"", body).isProblem(412, "version_conflict");
        identity.patch(citizen, "*", "{\"attributes\":{\"nama_lengkap\":\"Ani\"}}")
                .isOk();
    }

    @Test
    void of_many_changes_at_once_from_one_version_exactly_one_is_made() throws Exception {
        assertThat(statusesOfTenChangesFrom("\"0\"")).containsExactlyInAnyOrderElementsOf(oneOkOfTen());
        assertThat(identity.profile(citizen).etag()).isEqualTo("\"1\"");
        assertThat(statusesOfTenChangesFrom("\"1\"")).containsExactlyInAnyOrderElementsOf(oneOkOfTen());
        assertThat(identity.profile(citizen).etag()).isEqualTo("\"2\"");
    }

    private List<Integer> statusesOfTenChangesFrom(String etag) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(10);
        try {
            List<Callable<Integer>> changes = IntStream.range(0, 10)
                    .<Callable<Integer>>mapToObj(number -> () -> identity.patch(
                                    citizen,
                                    etag,
                                    "{\"attributes\":{\"nama_lengkap\":\"Budi " + etag.charAt(1) + number + "\"}}")
                            .status())
                    .toList();
            return threads.invokeAll(changes).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception failed) {
                            throw new IllegalStateException(failed);
                        }
                    })
                    .toList();
        } finally {
            threads.shutdown();
        }
    }

    private static List<Integer> oneOkOfTen() {
        return IntStream.range(0, 10)
                .mapToObj(number -> number == 0 ? 200 : 412)
                .toList();
    }

    @Test
    void one_wrong_value_refuses_the_whole_change_and_every_fault_is_named() {
        Answer refused = identity.patch(
                        citizen,
                        "\"0\"",
                        "{\"attributes\":{\"nama_lengkap\":\"Budi\",\"nik\":\"123\",\"tanggal_lahir\":\"2023-02-30\"}}")
                .isProblem(422, "invalid_value");
        assertThat(refused.faults("errors"))
                .containsExactlyInAnyOrder("/attributes/nik nik_form", "/attributes/tanggal_lahir date_impossible");
        assertThat(identity.profile(citizen).etag()).isEqualTo("\"0\"");
    }

    @Test
    void an_unknown_attribute_is_a_fault_of_the_value_and_an_unknown_field_is_one_of_the_body() {
        Answer attribute = identity.patch(citizen, "\"0\"", "{\"attributes\":{\"gaji/bulan\":\"1\"}}")
                .isProblem(422, "invalid_value");
        assertThat(attribute.faults("errors")).containsExactly("/attributes/gaji~1bulan unknown_attribute");
        Answer field = identity.patch(citizen, "\"0\"", "{\"attributes\":{},\"nik\":\"1\"}")
                .isProblem(400, "unknown_field");
        assertThat(field.faults("errors")).containsExactly("/nik unknown_field");
    }

    @Test
    void what_is_never_stored_is_refused_whatever_the_assurance() {
        for (String key : List.of("sidik_jari", "iris_mata", "tanda_tangan", "aib")) {
            Answer refused = identity.patch(
                            issuer.strongCitizen(subject),
                            "\"0\"",
                            "{\"attributes\":{\"" + key + "\":\"x\",\"nik\":\"1\"}}")
                    .isProblem(403, "attribute_protected");
            assertThat(refused.faults("errors")).containsExactly("/attributes/" + key + " never_stored");
        }
    }

    @Test
    void a_disability_is_entered_and_shown_only_after_a_second_factor() {
        String body = "{\"attributes\":{\"cacat\":\"netra\"}}";
        Answer refused = identity.patch(citizen, "\"0\"", body).isProblem(401, "insufficient_user_authentication");
        assertThat(refused.faults("errors")).containsExactly("/attributes/cacat needs_second_factor");
        assertThat(refused.header("WWW-Authenticate"))
                .contains("insufficient_user_authentication", "acr_values=\"substantial\"");

        identity.patch(issuer.strongCitizen(subject), "\"0\"", body).isOk();
        assertThat(identity.profile(issuer.strongCitizen(subject)).value("cacat"))
                .isEqualTo("netra");
        assertThat(identity.profile(citizen).text()).doesNotContain("cacat", "netra");
        identity.patch(citizen, "\"1\"", "{\"attributes\":{\"cacat\":null}}")
                .isProblem(401, "insufficient_user_authentication");
        assertThat(identity.patch(citizen, "\"1\"", "{\"attributes\":{\"agama\":\"hindu\"}}")
                        .text())
                .doesNotContain("cacat", "netra");
    }

    @Test
    void a_doubtful_value_is_kept_and_named() {
        Answer kept = identity.patch(
                        citizen,
                        "\"0\"",
                        "{\"attributes\":{\"nik\":\"9999991507900001\",\"tanggal_lahir\":\"1991-07-15\","
                                + "\"jenis_kelamin\":\"P\",\"alamat.kode_wilayah\":\"35.78.99.1001\"}}")
                .isOk();
        assertThat(kept.faults("warnings"))
                .containsExactlyInAnyOrder(
                        "/attributes/nik nik_region_unknown",
                        "/attributes/nik nik_birth_date_differs",
                        "/attributes/nik nik_gender_differs",
                        "/attributes/alamat.kode_wilayah region_unknown");
        assertThat(identity.profile(citizen).body().has("warnings")).isFalse();
    }

    @Test
    void a_verified_identifier_is_frozen_and_keeps_its_provenance() {
        identity.patch(citizen, "\"0\"", "{\"attributes\":{\"nik\":\"3578091507900001\"}}")
                .isOk();
        identity.database()
                .sql(
                        "update identity.profile_value set source = 'verified', verified_by = 'in_person' where subject = ?")
                .param(subject)
                .update();
        identity.patch(citizen, "\"1\"", "{\"attributes\":{\"nik\":\"3578091507900002\"}}")
                .isProblem(403, "attribute_protected");
        identity.patch(citizen, "\"1\"", "{\"attributes\":{\"nik\":null}}").isProblem(403, "attribute_protected");
        Answer same = identity.patch(citizen, "\"1\"", "{\"attributes\":{\"nik\":\"3578091507900001\"}}")
                .isOk();
        assertThat(same.body().at("/attributes/nik/verified_by").asString()).isEqualTo("in_person");
    }

    @Test
    void names_of_every_kind_are_kept_as_their_bearers_write_them() {
        String longest = "Raden ".repeat(33) + "Ay";
        for (String name : List.of("Suharto", "Nur'aini", "D'Ángelo O’Brien", "ꦱꦶꦠꦶ", "Anak Agung Gde", longest)) {
            Answer kept = identity.patch(citizen, "*", "{\"attributes\":{\"nama_lengkap\":\"" + name + "\"}}")
                    .isOk();
            assertThat(kept.value("nama_lengkap")).isEqualTo(name);
        }
        assertThat(longest).hasSize(200);
        Answer composed = identity.patch(citizen, "*", "{\"attributes\":{\"nama_lengkap\":\"  Jose\\u0301 \"}}")
                .isOk();
        assertThat(composed.value("nama_lengkap")).isEqualTo("Jos\u00e9");
    }

    @Test
    void the_detail_of_a_fault_is_in_the_callers_language_and_never_holds_the_value() {
        String body = "{\"attributes\":{\"nik\":\"35780932139\"}}";
        Answer indonesian = identity.patch(citizen, "\"0\"", body).isProblem(422, "invalid_value");
        assertThat(indonesian.body().at("/errors/0/detail").asString()).isEqualTo("NIK terdiri atas tepat 16 angka.");
        Answer english = identity.send(identity.patchRequest(citizen, body)
                        .header("If-Match", "\"0\"")
                        .header("Accept-Language", "en-GB,en;q=0.9"))
                .isProblem(422, "invalid_value");
        assertThat(english.body().at("/errors/0/detail").asString()).isEqualTo("A NIK has exactly 16 digits.");
        assertThat(indonesian.text() + english.text()).doesNotContain("35780932139");
    }

    @Test
    void only_citizens_in_person_have_a_profile() {
        Map<String, List<String>> officer = Map.of("roles", List.of("officer"));
        String body = "not even json";
        String other = issuer.token(subject, claims -> claims.claim("realm_access", officer));
        identity.profile(other).isProblem(403, "access_denied");
        identity.patch(other, "\"0\"", body).isProblem(403, "access_denied");
        String service =
                issuer.token(subject, claims -> claims.claim("sid", null).claim("client_id", "satu-integrator-demo"));
        identity.profile(service).isProblem(403, "access_denied");
        identity.patch(service, "\"0\"", body).isProblem(403, "access_denied");
        identity.send(identity.request("/identity/v1/profile")).isProblem(401, "authentication_required");
    }

    @Test
    void only_merge_patches_are_taken() {
        for (String type : List.of("application/json", "text/plain", "application/json-patch+json")) {
            identity.send(identity.request("/identity/v1/profile")
                            .header("Authorization", "Bearer " + citizen)
                            .header("If-Match", "\"0\"")
                            .header("Content-Type", type)
                            .method("PATCH", BodyPublishers.ofString("{\"attributes\":{}}")))
                    .isProblem(415, "media_type_unsupported");
        }
    }
}
