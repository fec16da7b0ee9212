package id.satugerbang.identity.disclosure;

import static id.satugerbang.identity.testing.Disclosures.optional;
import static id.satugerbang.identity.testing.Disclosures.request;
import static id.satugerbang.identity.testing.Disclosures.required;
import static id.satugerbang.identity.testing.Disclosures.supplied;
import static id.satugerbang.identity.testing.Disclosures.values;
import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisclosureIntegrationTests {

    private static final String NIK = "3578095507900001";
    private static final String OTHER_NIK = "3578095507900002";

    private final IdentityServer identity = IdentityServer.shared();
    private final Disclosures disclosures = new Disclosures(identity);

    @Test
    void values_come_in_the_order_of_the_bindings_and_form_of_the_operation_and_have_a_row() {
        String siti = disclosures.citizen("nama_lengkap=Siti Nur'aini", "tanggal_lahir=1990-07-15", "jenis_kelamin=P");
        disclosures.consent(siti, "nama_lengkap", "tanggal_lahir", "jenis_kelamin");
        Answer answer = disclosures.ask(
                siti,
                "{\"attribute\":\"tanggal_lahir\",\"required\":true,\"format\":\"date:dd-MM-yyyy\"},"
                        + required("nama_lengkap")
                        + ",{\"attribute\":\"jenis_kelamin\",\"required\":true,\"format\":\"gender:male/female\","
                        + "\"template\":\"urn:sex:{}\"}");
        assertThat(values(answer)).containsExactly("15-07-1990", "Siti Nur'aini", "urn:sex:female");
        assertThat(answer.body().path("subject").asString()).isEqualTo(siti);
        assertThat(answer.body().path("seq").asLong()).isEqualTo(1);
        assertThat(disclosures.rows(siti)).containsExactly("1 disclosure - tanggal_lahir,nama_lengkap,jenis_kelamin");
    }

    @Test
    void without_consent_nothing_leaves_and_the_refusal_has_a_row() {
        String siti = disclosures.citizen("nama_lengkap=Siti", "agama=islam");
        disclosures.consent(siti, "agama");
        Answer answer = disclosures.ask(siti, required("nama_lengkap") + "," + required("agama"));
        answer.isProblem(403, "consent_required");
        assertThat(answer.faults("errors")).containsExactly("/attributes/nama_lengkap consent_required");
        assertThat(disclosures.rows(siti)).containsExactly("1 refusal consent_required nama_lengkap,agama");
    }

    @Test
    void consent_for_another_service_or_purpose_or_one_that_ran_out_does_not_count() {
        String siti = disclosures.citizen("nama_lengkap=Siti");
        Instant tomorrow = Instant.now().plusSeconds(86_400);
        disclosures.consent(siti, "p-0000000000000000", tomorrow, "nama_lengkap");
        disclosures.ask(siti, required("nama_lengkap")).isProblem(403, "consent_required");
        disclosures.consent(
                siti,
                id.satugerbang.identity.consent.PurposeKey.of(Disclosures.PURPOSE_ID, Disclosures.PURPOSE_EN),
                Instant.now().minusSeconds(1),
                "nama_lengkap");
        disclosures.ask(siti, required("nama_lengkap")).isProblem(403, "consent_required");
        disclosures.consent(siti, "nama_lengkap");
        disclosures
                .ask(request("r-" + siti, siti, required("nama_lengkap")).replace(Disclosures.SERVICE, "bmkg/cuaca"))
                .isProblem(403, "consent_required");
        assertThat(values(disclosures.ask(siti, required("nama_lengkap")))).containsExactly("Siti");
    }

    @Test
    void optional_attributes_that_are_unknown_unconsented_or_unverified_are_left_out() {
        String siti = disclosures.citizen("nama_lengkap=Siti", "agama=islam", "nik=" + NIK);
        disclosures.consent(siti, "nama_lengkap", "tempat_lahir", "nik");
        Answer answer = disclosures.ask(
                siti,
                required("nama_lengkap") + "," + optional("agama") + "," + optional("tempat_lahir") + ","
                        + optional("nik"));
        assertThat(values(answer)).containsExactly("Siti", "-", "-", "-");
        assertThat(disclosures.rows(siti)).containsExactly("1 disclosure - nama_lengkap");
    }

    @Test
    void a_required_attribute_that_the_profile_lacks_is_named() {
        String siti = disclosures.citizen("nama_lengkap=Siti");
        disclosures.consent(siti, "nama_lengkap", "agama");
        Answer answer = disclosures.ask(siti, required("agama") + "," + required("nama_lengkap"));
        answer.isProblem(422, "citizen_data_missing");
        assertThat(answer.faults("errors")).containsExactly("/attributes/agama citizen_data_missing");
        assertThat(disclosures.rows(siti)).containsExactly("1 refusal citizen_data_missing agama,nama_lengkap");
    }

    @ParameterizedTest
    @CsvSource({
        "in_person, false, true",
        "broker, false, true",
        "match, false, false",
        "match, true, true",
        ", true, false"
    })
    void an_identifier_is_handed_over_only_when_proven(String how, boolean matchIsEnough, boolean handedOver) {
        String siti = disclosures.citizen("nik=" + NIK);
        disclosures.consent(siti, "nik");
        if (how != null) {
            disclosures.verify(siti, "nik", how);
        }
        String body = request(UUID.randomUUID().toString(), siti, required("nik"));
        Answer answer = disclosures.ask(
                matchIsEnough ? body.replace("\"assurance\"", "\"proofing\":\"match\",\"assurance\"") : body);
        if (handedOver) {
            assertThat(values(answer)).containsExactly(NIK);
        } else {
            answer.isProblem(403, "verification_required");
            assertThat(answer.text()).doesNotContain(NIK);
        }
    }

    @Test
    void another_value_than_the_profiles_is_a_conflict_and_nothing_leaves() {
        String siti = disclosures.citizen("nik=" + NIK, "nama_lengkap=Siti");
        disclosures.verify(siti, "nik", "in_person");
        disclosures.consent(siti, "nik", "nama_lengkap");
        Answer answer = disclosures.ask(siti, required("nama_lengkap") + "," + supplied("nik", OTHER_NIK));
        answer.isProblem(409, "bound_value_mismatch");
        assertThat(answer.text()).doesNotContain(NIK, OTHER_NIK, "Siti");
        assertThat(values(disclosures.ask(siti, supplied("nik", NIK)))).containsExactly(NIK);
        assertThat(disclosures.rows(siti))
                .containsExactly("1 refusal bound_value_mismatch nama_lengkap,nik", "2 disclosure - nik");
    }

    @Test
    void a_value_sent_where_nobody_can_vouch_for_one_is_a_conflict() {
        String siti = disclosures.citizen("nama_lengkap=Siti");
        disclosures.consent(siti, "nama_lengkap");
        disclosures
                .ask(siti, supplied("nik", OTHER_NIK).replace("\"required\":true", "\"required\":false"))
                .isProblem(409, "bound_value_mismatch");
    }

    @Test
    void a_caller_learns_nothing_of_a_value_without_consent() {
        String siti = disclosures.citizen("nama_lengkap=Siti");
        disclosures.ask(siti, supplied("nama_lengkap", "Siti")).isProblem(403, "consent_required");
        disclosures.ask(siti, supplied("nama_lengkap", "Wati")).isProblem(403, "consent_required");
    }

    @Test
    void special_protection_wants_a_second_factor_and_some_data_never_leaves() {
        String siti = disclosures.citizen("cacat=tuna rungu");
        disclosures.consent(siti, "cacat", "sidik_jari");
        disclosures.ask(siti, required("cacat")).isProblem(401, "insufficient_user_authentication");
        disclosures.ask(siti, required("sidik_jari")).isProblem(403, "attribute_protected");
        String strong = request("s-" + siti, siti, required("cacat"))
                .replace("\"assurance\":\"basic\"", "\"assurance\":\"substantial\"");
        assertThat(values(disclosures.ask(strong))).containsExactly("tuna rungu");
    }

    @Test
    void a_repeat_answers_the_same_without_a_second_row() {
        String siti = disclosures.citizen("nama_lengkap=Siti", "agama=islam");
        disclosures.consent(siti, "nama_lengkap", "agama");
        String id = UUID.randomUUID().toString();
        assertThat(values(disclosures.ask(id, siti, required("nama_lengkap")))).containsExactly("Siti");
        assertThat(values(disclosures.ask(id, siti, required("nama_lengkap")))).containsExactly("Siti");
        disclosures.ask(id, siti, required("agama")).isProblem(409, "bound_value_mismatch");
        String budi = disclosures.citizen("nama_lengkap=Budi");
        disclosures.consent(budi, "nama_lengkap");
        disclosures.ask(id, budi, required("nama_lengkap")).isProblem(409, "bound_value_mismatch");
        assertThat(disclosures.rows(siti)).hasSize(1);
        assertThat(disclosures.rows(budi)).isEmpty();
    }

    @Test
    void what_was_refused_stays_refused_under_its_id() {
        String siti = disclosures.citizen("nama_lengkap=Siti");
        String id = UUID.randomUUID().toString();
        disclosures.ask(id, siti, required("nama_lengkap")).isProblem(403, "consent_required");
        disclosures.consent(siti, "nama_lengkap");
        disclosures.ask(id, siti, required("nama_lengkap")).isProblem(403, "consent_required");
        assertThat(values(disclosures.ask(siti, required("nama_lengkap")))).containsExactly("Siti");
        assertThat(disclosures.rows(siti)).hasSize(2);
    }

    @Test
    void many_at_once_give_each_citizen_a_chain_without_gaps() {
        List<String> citizens = IntStream.range(0, 5)
                .mapToObj(number -> disclosures.citizen("nama_lengkap=Warga " + number))
                .toList();
        citizens.forEach(citizen -> disclosures.consent(citizen, "nama_lengkap"));
        List<CompletableFuture<Answer>> answers = IntStream.range(0, 100)
                .mapToObj(number -> CompletableFuture.supplyAsync(
                        () -> disclosures.ask(citizens.get(number % 5), required("nama_lengkap"))))
                .toList();
        for (int number = 0; number < answers.size(); number++) {
            assertThat(values(answers.get(number).join())).containsExactly("Warga " + number % 5);
        }
        for (String citizen : citizens) {
            assertThat(identity.database()
                            .sql("select count(*) from identity.ledger_entry e join identity.ledger_entry before"
                                    + " on before.subject = e.subject and before.seq = e.seq - 1 and before.hash = e.prev"
                                    + " where e.subject = ?")
                            .param(citizen)
                            .query(Long.class)
                            .single())
                    .isEqualTo(19);
        }
    }

    @Test
    void the_domicile_is_handed_to_the_gateway_and_noted() {
        String siti = disclosures.citizen("alamat.kode_wilayah=35.78.09.1001");
        Answer answer = disclosures.ask(
                request("d-" + siti, siti, "").replace("\"bindings\"", "\"domicile\":true,\"bindings\""));
        assertThat(answer.isOk().body().path("domicile").asString()).isEqualTo("35.78.09.1001");
        assertThat(disclosures.rows(siti)).containsExactly("1 disclosure - alamat.kode_wilayah");
    }

    @Test
    void somebody_elses_family_member_or_session_is_not_found() {
        String siti = disclosures.citizen("nama_lengkap=Siti");
        disclosures.consent(siti, "nama_lengkap");
        String body = request("m-" + siti, siti, required("nama_lengkap"));
        disclosures
                .ask(body.replace("\"service\"", "\"member\":\"" + UUID.randomUUID() + "\",\"service\""))
                .isProblem(404, "not_found");
        disclosures
                .ask(body.replace("\"service\"", "\"assisted_session\":\"" + UUID.randomUUID() + "\",\"service\""))
                .isProblem(404, "not_found");
        disclosures
                .post("/internal/v1/acting", "{\"caller\":\"" + siti + "\",\"member\":\"" + UUID.randomUUID() + "\"}")
                .isProblem(404, "not_found");
        assertThat(disclosures
                        .post("/internal/v1/acting", "{\"caller\":\"" + siti + "\"}")
                        .isOk()
                        .body()
                        .path("subject")
                        .asString())
                .isEqualTo(siti);
        assertThat(disclosures.rows(siti)).containsExactly("1 refusal not_found nama_lengkap");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"attribute\":\"shoe_size\",\"required\":true}",
                "{\"attribute\":\"nama_lengkap\",\"required\":true,\"format\":\"spel:T(x)\"}",
                "{\"attribute\":\"nama_lengkap\",\"required\":true,\"format\":\"date:dd-MM-yyyy\"}",
                "{\"attribute\":\"nama_lengkap\",\"required\":true,\"template\":\"no place\"}"
            })
    void a_binding_that_cannot_be_is_refused(String binding) {
        String siti = disclosures.citizen("nama_lengkap=Siti");
        disclosures.ask(siti, binding).isProblem(422, "invalid_value");
        assertThat(disclosures.rows(siti)).isEmpty();
    }

    @Test
    void control_characters_never_reach_the_ledger() {
        String siti = disclosures.citizen("nama_lengkap=Siti");
        String body = request("c-" + siti, siti, required("nama_lengkap"));
        disclosures.ask(body.replace("ajukan", "aju\\u0000kan")).isProblem(422, "invalid_value");
        disclosures.ask(body.replace("ajukan", "aju\\ud800kan")).isProblem(422, "invalid_value");
        disclosures.ask(body.replace("ajukan\",", "ajukan\",\"surprise\":1,")).isProblem(400, "unknown_field");
    }

    @Test
    void only_parts_of_the_platform_ask() {
        identity.send(identity.request("/internal/v1/disclosures")
                        .header("Authorization", "Bearer " + TestIssuer.shared().citizen("x"))
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString("{}")))
                .isProblem(401, "token_invalid");
    }
}
