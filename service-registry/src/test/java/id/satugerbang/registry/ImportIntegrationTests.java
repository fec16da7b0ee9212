package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.Api;
import id.satugerbang.registry.testing.ImportFiles;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ImportIntegrationTests extends RegistryIntegrationTest {

    private static final String LINES = "application/x-ndjson";

    @Test
    void theInnovationsOfEastJavaBecomeDraftsThatAreMarkedAsSamples() {
        Answer done = done(upload(reviewer(), "text/csv", ImportFiles.resource("innovations-jawa-timur.csv"), ""));
        int rows = ImportFiles.lines("innovations-jawa-timur.csv").size();
        assertThat(done.body().path("total").longValue()).isEqualTo(rows);
        assertThat(done.body().path("imported").longValue()
                        + done.body().path("unchanged").longValue())
                .as(done.body().toString())
                .isEqualTo(rows);
        Answer service = reviewer().get(servicesOf("pemerintah-kota-surabaya") + "/sayang-warga");
        assertThat(service.body().path("simulated").booleanValue()).isTrue();
        assertThat(service.body().at("/summary/id").asString()).contains("Data contoh", "surabayatoday.id");
        Answer releases = reviewer().get(servicesOf("pemerintah-kota-surabaya") + "/sayang-warga/releases");
        assertThat(releases.body().at("/items/0/state").asString()).isEqualTo("draft");
    }

    @Test
    void rowsArePublishedOnceAnotherReviewerApproves() {
        String agency = newAgency();
        Answer waiting = upload(reviewer(), LINES, lines(agency, 30), "?publish=true");
        assertThat(waiting.text("state")).isEqualTo("waiting");
        assertThat(waiting.body().path("started_by_me").booleanValue()).isTrue();
        assertThat(otherReviewer()
                        .get(path(waiting, ""))
                        .body()
                        .path("started_by_me")
                        .booleanValue())
                .isFalse();
        assertThat(mine(otherReviewer(), waiting)).isFalse();
        assertThat(mine(reviewer(), waiting)).isTrue();
        Answer own = reviewer().post(path(waiting, "/approve"), "");
        assertThat(own.status()).isEqualTo(403);
        assertThat(own.body().at("/errors/0/code").asString()).isEqualTo("four_eyes_required");
        assertThat(otherReviewer().post(path(waiting, "/approve"), "").text("state"))
                .isEqualTo("running");
        Answer done = done(waiting);
        assertThat(done.body().path("published").longValue())
                .as(done.body().toString())
                .isEqualTo(30);
        assertThat(live(agency)).isEqualTo(30);
        assertThat(anonymous()
                        .get("/openapi/agencies/" + agency + ".json")
                        .body()
                        .path("paths"))
                .hasSize(60);
        Answer release = reviewer().get(servicesOf(agency) + "/layanan-7/releases");
        assertThat(release.body().at("/items/0/state").asString()).isEqualTo("published");
        assertThat(database.sql("select count(*) from transition t join release r on r.id = t.release_id"
                                + " where r.id = ?::uuid and (t.name <> 'approve' or t.actor <> r.submitted_by)")
                        .param(release.body().at("/items/0/id").asString())
                        .query(Long.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void aRepeatedImportChangesNothingAndARepeatedRequestIsTheSameImport() {
        String agency = newAgency();
        String file = lines(agency, 12);
        importAndPublish(file);
        long revision = revision();
        Answer again = importAndPublish(file);
        assertThat(again.body().path("unchanged").longValue()).isEqualTo(12);
        assertThat(revision()).isEqualTo(revision);
        Api keyed = reviewer().with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = upload(keyed, LINES, file, "");
        assertThat(upload(keyed, LINES, file, "").text("id")).isEqualTo(first.text("id"));
    }

    @Test
    void aBadRowFailsAloneAndSaysWhy() {
        String agency = newAgency();
        ObjectNode unfit = Samples.release();
        ((ObjectNode) unfit.path("standard")).remove("biaya_tarif");
        ObjectNode other = Samples.document();
        other.withObject("/info").put("version", "9.9.9");
        String file = String.join(
                "\n",
                ImportFiles.line(agency, "baik", "Baik"),
                "{ bukan json",
                ImportFiles.line(agency, "Slug Salah", "Salah"),
                ImportFiles.line(agency, "kurang-standar", "Kurang", unfit),
                ImportFiles.line("tak-ada-" + agency, "baik", "Baik"),
                ImportFiles.line(agency, "baik", "Baik"),
                ImportFiles.line(agency, "baik", "Lain", Samples.release().put("a", 1)),
                ImportFiles.line(agency, "baik", "Baik", Samples.release(other)),
                ImportFiles.line(agency, "tanpa", "Tanpa").replaceFirst(",\"release\":.*", "}"),
                ImportFiles.line(agency, "mantra", "{{7*7}}"));
        Answer done = importAndPublish(file);
        assertThat(done.body().path("published").longValue()).isEqualTo(1);
        assertThat(done.body().path("unchanged").longValue()).isEqualTo(1);
        assertThat(done.body().path("failed").longValue()).isEqualTo(8);
        JsonNode errors = reviewer().get(path(done, "/errors")).body().path("items");
        assertThat(errors.valueStream().map(row -> row.at("/errors/0/code").asString()))
                .containsExactly(
                        "row_unreadable",
                        "row_value_invalid",
                        "standard_element_missing",
                        "row_agency_unknown",
                        "row_unreadable",
                        "row_repeated",
                        "row_release_missing",
                        "executable_content");
        assertThat(errors.at("/7/errors/0/pointer").asString()).isEqualTo("/service/name/id");
        assertThat(errors.at("/1/errors/0/pointer").asString()).isEqualTo("/service/slug");
        assertThat(errors.at("/0/errors/0/message/en").asString()).isNotBlank();
    }

    @Test
    void officersImportForTheirOwnAgencyOnlyAndSeeTheirImportsOnly() {
        String agency = newAgency();
        String foreign = newAgency();
        String file = ImportFiles.line(agency, "satu", "Satu") + "\n" + ImportFiles.line(foreign, "dua", "Dua");
        Answer done = done(upload(officer(agency), LINES, file, ""));
        assertThat(done.body().path("imported").longValue()).isEqualTo(1);
        assertThat(reviewer()
                        .get(path(done, "/errors"))
                        .body()
                        .at("/items/0/errors/0/code")
                        .asString())
                .isEqualTo("row_agency_foreign");
        assertThat(officer(foreign).get(path(done, "")).status()).isEqualTo(404);
        assertThat(officer(agency).post(path(done, "/approve"), "").status()).isEqualTo(403);
        assertThat(anonymous().get(IMPORTS).status()).isEqualTo(401);
    }

    @Test
    void aMemberOfAnOwnerApprovesNoRowOfAServiceThatIsOwnedTogether() {
        String agency = newService();
        String partner = newAgency();
        String partners = servicesOf(agency) + "/cuaca/partners/" + partner;
        String file = ImportFiles.line(agency, "cuaca", "Cuaca") + "\n" + ImportFiles.line(agency, "lain", "Lain");
        officer(agency).put(partners, "");
        Api member = anonymous().bearer(tokens.person("reviewer-4", "reviewer", partner));
        Answer invited = approved(member, ImportFiles.line(agency, "cuaca", "Cuaca"));
        assertThat(invited.body().path("published").longValue())
                .as("an invitation that nobody accepted makes no owner")
                .isEqualTo(1);
        officer(partner).put(partners, "");

        Answer done = approved(member, file.replace("1.2.0", "1.3.0"));
        assertThat(done.body().path("published").longValue()).isEqualTo(1);
        JsonNode errors = reviewer().get(path(done, "/errors")).body().path("items");
        assertThat(errors).hasSize(1);
        assertThat(errors.at("/0/key").asString()).isEqualTo(agency + "/cuaca");
        assertThat(errors.at("/0/errors/0/code").asString()).isEqualTo("four_eyes_required");
        assertThat(errors.at("/0/errors/0/pointer").asString()).isEqualTo("/service/slug");
        assertThat(errors.at("/0/errors/0/message/en").asString()).contains(partner);
        assertThat(liveVersion(agency)).isEqualTo("1.2.0");

        Answer owner = approved(
                anonymous().bearer(tokens.person("reviewer-5", "reviewer", agency)), file.replace("1.2.0", "1.3.0"));
        assertThat(owner.body().path("failed").longValue()).isEqualTo(2);
        Answer other = approved(otherReviewer(), file.replace("1.2.0", "1.3.0"));
        assertThat(other.body().path("published").longValue()).isEqualTo(1);
        assertThat(liveVersion(agency)).isEqualTo("1.3.0");
    }

    private Answer approved(Api approver, String file) {
        Answer waiting = upload(reviewer(), LINES, file, "?publish=true");
        assertThat(approver.post(path(waiting, "/approve"), "").status()).isEqualTo(200);
        return done(waiting);
    }

    private String liveVersion(String agency) {
        return database.sql("select r.document_version from release r join service s on s.id = r.service_id"
                        + " where s.agency = ? and s.slug = 'cuaca' and r.state = 'published'")
                .param(agency)
                .query(String.class)
                .single();
    }

    /** What the list says of an import. */
    private static boolean mine(Api caller, Answer started) {
        return caller.get(IMPORTS)
                .body()
                .path("items")
                .valueStream()
                .filter(each -> each.path("id").asString("").equals(started.text("id")))
                .findFirst()
                .orElseThrow()
                .path("started_by_me")
                .booleanValue();
    }

    private Answer upload(Api caller, String type, String file, String query) {
        Answer answer = caller.send("POST", IMPORTS + query, file, type);
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(202);
        return answer;
    }

    private long revision() {
        return database.sql("select value from revision").query(Long.class).single();
    }

    private long live(String agency) {
        return database.sql("select count(*) from current_route where name like ? || '/%'")
                .param(agency)
                .query(Long.class)
                .single();
    }

    private static String lines(String agency, int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> ImportFiles.line(agency, "layanan-" + number, "Layanan " + number))
                .collect(Collectors.joining("\n"));
    }

    private static String path(Answer started, String rest) {
        return IMPORTS + "/" + started.text("id") + rest;
    }
}
