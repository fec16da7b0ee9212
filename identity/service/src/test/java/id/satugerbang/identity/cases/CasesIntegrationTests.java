package id.satugerbang.identity.cases;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.Disclosures;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import id.satugerbang.identity.testing.TestRegistry;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CasesIntegrationTests {

    private final IdentityServer identity = IdentityServer.shared();
    private final Disclosures gateway = new Disclosures(identity);
    private final String service =
            TestRegistry.shared().publish("kasus-" + UUID.randomUUID(), "Tujuan", "nama_lengkap:true");
    private final String subject = TestIssuer.newSubject();
    private final String token = TestIssuer.shared().citizen(subject);

    @Test
    void a_citizen_sees_the_application_with_its_due_date_and_names() {
        note("KIA-1", "Sedang diproses", "2026-11-20T03:00:00Z");
        JsonNode one = cases("").at("/items/0");
        assertThat(one.path("receipt").asString()).isEqualTo("KIA-1");
        assertThat(one.path("status").asString()).isEqualTo("Sedang diproses");
        assertThat(one.path("state").asString()).isEqualTo("in_review");
        assertThat(one.at("/agency_name/id").asString()).isEqualTo("Dinas Uji");
        assertThat(one.at("/promised/due_on").asString()).isEqualTo("2026-12-01");
        assertThat(one.at("/promised/certain").asBoolean()).isTrue();
        assertThat(one.has("decided_at")).isFalse();
    }

    @Test
    void noting_again_is_harmless_and_a_later_status_changes_the_case() {
        note("KIA-2", "Diajukan", "2026-11-20T03:00:00Z");
        note("KIA-2", "Diajukan", "2026-11-20T03:00:00Z");
        note("KIA-2", "Selesai", "2026-11-24T03:00:00Z");
        note("KIA-2", "Sedang diproses", "2026-11-23T03:00:00Z");
        JsonNode items = cases("").path("items");
        assertThat(items.size()).isEqualTo(1);
        assertThat(items.at("/0/state").asString()).isEqualTo("approved");
        assertThat(items.at("/0/decided_at").asString()).isEqualTo("2026-11-24T03:00:00Z");
        assertThat(items.at("/0/days_taken").asInt()).isEqualTo(2);
        assertThat(items.at("/0/overdue").asBoolean()).isFalse();
        note("KIA-2", "Selesai", "2026-11-25T03:00:00Z");
        assertThat(cases("").at("/items/0/decided_at").asString()).isEqualTo("2026-11-24T03:00:00Z");
    }

    @Test
    void words_that_nobody_knows_keep_the_state() {
        note("KIA-3", "Tahap 7", "2026-11-20T03:00:00Z");
        assertThat(cases("").at("/items/0/state").asString()).isEqualTo("submitted");
        note("KIA-3", "Diverifikasi", "2026-11-21T03:00:00Z");
        note("KIA-3", "Tahap 8", "2026-11-22T03:00:00Z");
        assertThat(cases("").at("/items/0/state").asString()).isEqualTo("in_review");
        assertThat(cases("").at("/items/0/status").asString()).isEqualTo("Tahap 8");
    }

    @Test
    void the_list_is_newest_first_with_filters_and_pages() {
        for (int number = 0; number < 52; number++) {
            note("N-" + number, number % 2 == 0 ? "Selesai" : "Diproses", "2026-11-20T03:00:%02dZ".formatted(number));
        }
        JsonNode first = cases("");
        assertThat(first.path("items").size()).isEqualTo(50);
        assertThat(first.at("/items/0/receipt").asString()).isEqualTo("N-51");
        assertThat(cases("?cursor=" + first.path("next").asString())
                        .path("items")
                        .size())
                .isEqualTo(2);
        assertThat(cases("?open=true").path("items").size()).isEqualTo(26);
        assertThat(cases("?open=false&service=" + service).path("items").size()).isEqualTo(26);
        assertThat(cases("?service=uji/lain").path("items").size()).isZero();
    }

    @Test
    void others_see_nothing_of_it_and_the_database_holds_no_receipt() {
        note("RAHASIA-4711", "Status rahasia", "2026-11-20T03:00:00Z");
        assertThat(identity.get("/identity/v1/cases", TestIssuer.shared().citizen(TestIssuer.newSubject()))
                        .isOk()
                        .body()
                        .path("items")
                        .size())
                .isZero();
        assertThat(identity.database()
                        .sql("select string_agg(c::text || encode(receipt, 'escape') || encode(status, 'escape'), ' ')"
                                + " from identity.citizen_case c where subject = ?")
                        .param(subject)
                        .query(String.class)
                        .single())
                .doesNotContain("RAHASIA-4711", "Status rahasia");
    }

    @Test
    void a_note_that_cannot_be_shown_is_refused() {
        send("", "Selesai", "2026-11-20T03:00:00Z").isProblem(422, "invalid_value");
        send("A\\u0000", "Selesai", "2026-11-20T03:00:00Z").isProblem(422, "invalid_value");
        send("A", " ", "2026-11-20T03:00:00Z").isProblem(422, "invalid_value");
    }

    private void note(String receipt, String status, String at) {
        Answer answer = send(receipt, status, at);
        assertThat(answer.status()).as(answer.text()).isEqualTo(204);
    }

    private Answer send(String receipt, String status, String at) {
        return gateway.post(
                "/internal/v1/cases",
                "{\"subject\":\"" + subject + "\",\"service\":\"" + service
                        + "\",\"operation\":\"ajukan\",\"release\":\"6f7a6a0e-8a2f-4f6f-9d42-0f6a1c1f2b3c\",\"receipt\":\""
                        + receipt + "\",\"status\":\"" + status + "\",\"at\":\"" + at + "\"}");
    }

    private JsonNode cases(String query) {
        return identity.get("/identity/v1/cases" + query, token).isOk().body();
    }
}
