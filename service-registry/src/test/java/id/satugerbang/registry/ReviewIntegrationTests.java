package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.Api;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReviewIntegrationTests extends RegistryIntegrationTest {

    private String agency = "";

    @BeforeEach
    void registerService() {
        agency = newService();
    }

    @Test
    void everyStepStandsInTheTrailWithWhoWhenAndWhy() {
        Answer release = publish(agency, Samples.release());
        JsonNode items = reviewer().get(path(release) + "/audit").body().path("items");
        assertThat(items.valueStream().map(item -> item.path("action").asString()))
                .containsExactly("create", "submit", "approve", "publish");
        assertThat(items.get(1).path("actor").asString()).isEqualTo("officer-" + agency);
        assertThat(items.get(2).path("reason").asString()).isEqualTo("Uji coba");
        assertThat(items.get(2).path("own").asBoolean()).isTrue();
        assertThat(items.get(3).path("revision").asLong()).isPositive();
        assertThat(officer(newAgency()).get(path(release) + "/audit").status()).isEqualTo(404);
    }

    @Test
    void aRejectionMakesANewDraftWithTheSameContent() {
        Answer release = draft(agency, Samples.release());
        move(officer(agency), release, "submit");
        Answer rejected = move(reviewer(), release, "reject");
        assertThat(rejected.text("state")).isEqualTo("rejected");
        String successor = "/registry/v1/releases/" + rejected.text("draft");
        assertThat(officer(agency).get(successor).text("state")).isEqualTo("draft");
        assertThat(officer(agency).get(successor + "/content").body())
                .isEqualTo(officer(agency).get(path(release) + "/content").body());
    }

    @Test
    void theQueueHoldsWhatWaitsAndSaysWhoMayApproveIt() {
        Answer release = draft(agency, Samples.release());
        move(officer(agency), release, "submit");
        JsonNode mine = waiting(reviewer(), release);
        assertThat(mine.path("may_approve").asBoolean()).isTrue();
        assertThat(mine.at("/service_name/id").asString()).isEqualTo("Prakiraan cuaca");
        Api member = anonymous().bearer(tokens.person("reviewer-2", "reviewer", agency));
        assertThat(waiting(member, release).path("may_approve").asBoolean()).isFalse();
        assertThat(officer(agency).get("/registry/v1/review-queue").code()).isEqualTo("access_denied");
        assertThat(reviewer().get("/registry/v1/review-queue?cursor=x").code()).isEqualTo("invalid_value");
    }

    @Test
    void whatBreaksCallersIsNamedInTheDiffAndInTheCheck() {
        publish(agency, Samples.release());
        ObjectNode next = Samples.release();
        next.withObject("/openapi/paths").remove("/publik/prakiraan-cuaca");
        next.withObject("/openapi/paths/~1gempa/get")
                .put("operationId", "getQuakes")
                .put("summary", "Gempa")
                .putObject("responses")
                .putObject("200")
                .put("description", "Gempa");
        next.withObject("/standard/biaya_tarif").put("amount", 5000);
        Answer release = draft(agency, next);
        JsonNode diff = officer(agency).get(path(release) + "/diff").body();
        assertThat(diff.path("breaking").asBoolean()).isTrue();
        assertThat(diff.path("against_version").asString()).isEqualTo("1.2.0");
        assertThat(diff.path("changes")
                        .valueStream()
                        .map(change -> change.path("area").asString()
                                + " " + change.path("kind").asString() + " "
                                + change.path("pointer").asString()))
                .contains(
                        "api removed /openapi/paths/~1publik~1prakiraan-cuaca/get",
                        "api added /openapi/paths/~1gempa/get",
                        "standard changed /standard");
        assertThat(findings(officer(agency).post(path(release) + "/check", "{}")))
                .as("what is gone is told where it would stand")
                .contains("breaking_change /openapi/paths");
    }

    @Test
    void theFirstReleaseHasNothingToBeComparedWith() {
        JsonNode diff = officer(agency)
                .get(path(draft(agency, Samples.release())) + "/diff")
                .body();
        assertThat(diff.path("changes").isEmpty()).isTrue();
        assertThat(diff.path("breaking").asBoolean()).isFalse();
    }

    @Test
    void contentThatIsNotStoredIsCheckedToo() {
        ObjectNode content = Samples.release();
        content.remove("standard");
        content.remove("upstreams");
        content.withObject("/openapi/paths/~1publik~1prakiraan-cuaca/get").remove("summary");
        Answer report = officer(agency).post(servicesOf(agency) + "/cuaca/check", content.toString());
        assertThat(report.status()).as(report.body().toString()).isEqualTo(200);
        assertThat(report.body().path("conformant").asBoolean()).isFalse();
        assertThat(report.body().at("/completeness/score").asInt()).isZero();
        assertThat(findings(report))
                .contains(
                        "summary_missing /openapi/paths/~1publik~1prakiraan-cuaca/get",
                        "upstream_missing /upstreams",
                        "standard_element_missing /standard/biaya_tarif");
        assertThat(findings(officer(agency).post(servicesOf(agency) + "/cuaca/check", "{\"openapi\":\"a: [\"}")))
                .containsExactly("document_malformed /openapi");
        assertThat(officer(newAgency())
                        .post(servicesOf(agency) + "/cuaca/check", content.toString())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anUpstreamThatDoesNotAnswerIsAWarningWithTheReason() {
        Answer report = officer(agency)
                .post(servicesOf(agency) + "/cuaca/check", Samples.release().toString());
        assertThat(report.body().path("conformant").asBoolean()).isTrue();
        assertThat(findings(report)).containsExactly("upstream_unreachable /upstreams/0/url");
        assertThat(report.body().at("/findings/0/message/en").asString()).contains("127.0.0.1:18090", " ms");
    }

    @Test
    void deprecationSaysSinceWhenAndUntilWhenAndThenTheRouteEnds() {
        Answer release = publish(agency, Samples.release());
        Instant sunset = Instant.now().plusSeconds(3);
        Answer deprecated = withVersion(release)
                .post(path(release) + "/deprecate", "{\"reason\":\"diganti\",\"sunset_at\":\"" + sunset + "\"}");
        assertThat(deprecated.text("state")).as(deprecated.body().toString()).isEqualTo("deprecated");
        assertThat(deprecated.body().has("deprecated_at")).isTrue();
        String route = database.sql("select route from current_route where release_id = ?::uuid")
                .param(release.text("id"))
                .query(String.class)
                .single();
        assertThat(route).contains("\"deprecated\":true", "\"sunset_at\":");
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(
                        officer(agency).get(path(release)).text("state"))
                .isEqualTo("retired"));
        assertThat(routes()).isZero();
        JsonNode end = reviewer().get(path(release) + "/audit").body().at("/items/5");
        assertThat(end.path("action").asString()).isEqualTo("retire");
        assertThat(end.path("actor").asString()).isEqualTo("sunset");
        assertThat(end.path("revision").asLong()).isPositive();
    }

    @Test
    void aSunsetLiesInTheFutureAndBelongsToADeprecation() {
        Answer release = publish(agency, Samples.release());
        String past = "{\"sunset_at\":\"2020-01-01T00:00:00Z\"}";
        assertThat(withVersion(release).post(path(release) + "/deprecate", past).code())
                .isEqualTo("invalid_value");
        assertThat(reviewer()
                        .with("If-Match", "*")
                        .post(path(release) + "/suspend", "{\"sunset_at\":\"2100-01-01T00:00:00Z\"}")
                        .code())
                .isEqualTo("invalid_value");
    }

    @Test
    void thePublicSaysSomethingBeforeAStandardIsPublished() {
        Answer release = draft(agency, Samples.release());
        move(officer(agency), release, "submit");
        Answer open = withVersion(release).put(path(release) + "/feedback-period", "{\"days\":7}");
        assertThat(open.status()).as(open.body().toString()).isEqualTo(200);
        assertThat(open.body().has("feedback_until")).isTrue();
        String feedback = "/registry/v1/catalogue/" + agency + "/cuaca/feedback";
        assertThat(anonymous().get("/registry/v1/feedback-periods").body().toString())
                .contains(agency);
        Api citizen = anonymous().bearer(tokens.person("warga-1", "citizen"));
        Answer said = citizen.post(feedback, "{\"text\":\"Loket perlu buka sore.\"}");
        assertThat(said.status()).isEqualTo(201);
        assertThat(officer(agency).post(feedback, "{\"text\":\"x\"}").status()).isEqualTo(403);
        assertThat(anonymous().get(feedback).body().path("items").isEmpty()).isTrue();
        assertThat(anonymous()
                        .get(feedback)
                        .body()
                        .at("/standard/biaya_tarif/amount")
                        .asInt())
                .isZero();
        assertThat(officer(agency).get(feedback).body().at("/items/0/text").asString())
                .contains("sore");
        move(reviewer(), release, "approve");
        assertThat(move(reviewer(), release, "publish").code()).isEqualTo("feedback_period_open");

        assertThat(officer(newAgency())
                        .put("/registry/v1/feedback/" + said.text("id") + "/answer", "{\"text\":\"x\"}")
                        .status())
                .isEqualTo(404);
        String answer = "/registry/v1/feedback/" + said.text("id") + "/answer";
        assertThat(officer(agency).put(answer, "{\"text\":\"Baik.\"}").code()).isEqualTo("precondition_required");
        Answer exchanged = citizen.post(feedback, "{\"text\":\"Loket perlu buka siang.\"}");
        assertThat(exchanged.body().path("version").asInt()).isEqualTo(2);
        assertThat(officer(agency)
                        .with("If-Match", "\"1\"")
                        .put(answer, "{\"text\":\"Baik.\"}")
                        .code())
                .isEqualTo("version_conflict");
        officer(agency).with("If-Match", "\"2\"").put(answer, "{\"text\":\"Baik.\"}");
        assertThat(anonymous().get(feedback).body().at("/items/0/answer").asString())
                .isEqualTo("Baik.");
        assertThat(anonymous().get(feedback).body().toString()).doesNotContain("warga-1");
        withVersion(release).put(path(release) + "/feedback-period", "{\"days\":0}");
        assertThat(move(reviewer(), release, "publish").text("state")).isEqualTo("published");
    }

    @Test
    void aSuspendedAgencyLosesItsRoutesAndGetsThemBack() {
        Answer release = publish(agency, Samples.release());
        String catalogue = "/registry/v1/catalogue/" + agency + "/cuaca";
        String suspend = "/registry/v1/agencies/" + agency + "/suspend";
        assertThat(officer(agency).post(suspend, "{\"reason\":\"x\"}").status()).isEqualTo(403);
        Answer suspended = reviewer().post(suspend, "{\"reason\":\"Laporan kebocoran\"}");
        assertThat(suspended.body().path("suspended").asBoolean()).isTrue();
        assertThat(anonymous().get(catalogue).body().at("/entry/state").asString())
                .isEqualTo("suspended");
        assertThat(routes()).isZero();
        assertThat(reviewer().post(suspend, "{\"reason\":\"lagi\"}").code()).isEqualTo("invalid_transition");

        Answer next = draft(agency, Samples.release());
        move(officer(agency), next, "submit");
        move(reviewer(), next, "approve");
        assertThat(move(reviewer(), next, "publish").code()).isEqualTo("agency_suspended");

        Answer resumed = reviewer().post("/registry/v1/agencies/" + agency + "/resume", "{\"reason\":\"selesai\"}");
        assertThat(resumed.body().path("suspended").asBoolean()).isFalse();
        assertThat(anonymous().get(catalogue).body().at("/entry/state").asString())
                .isEqualTo("published");
        assertThat(routes()).isEqualTo(1);
        assertThat(officer(agency).get(path(release)).text("state")).isEqualTo("published");
    }

    @Test
    void aPartnerThatHasAcceptedOwnsTheServiceToo() {
        Answer release = draft(agency, Samples.release());
        String partner = newAgency();
        String partners = servicesOf(agency) + "/cuaca/partners/" + partner;
        assertThat(officer(partner).put(partners, "").status()).isEqualTo(404);
        assertThat(officer(agency).put(partners, "").body().path("accepted").asBoolean())
                .isFalse();
        assertThat(officer(partner).get(path(release)).status()).isEqualTo(404);
        assertThat(officer(partner).put(partners, "").body().path("accepted").asBoolean())
                .isTrue();
        assertThat(officer(partner).get(path(release)).status()).isEqualTo(200);
        assertThat(officer(partner).get(servicesOf(agency) + "/cuaca").status()).isEqualTo(200);
        assertThat(officer(agency)
                        .get(servicesOf(agency) + "/cuaca")
                        .body()
                        .path("partners")
                        .toString())
                .contains(partner);
        move(officer(partner), release, "submit");
        Api member = anonymous().bearer(tokens.person("reviewer-3", "reviewer", partner));
        assertThat(move(member, release, "approve").code()).isEqualTo("access_denied");
        assertThat(officer(partner).delete(partners).status()).isEqualTo(204);
        assertThat(officer(partner).get(path(release)).status()).isEqualTo(404);
    }

    /** Routes of the agency in the table. */
    private long routes() {
        return database.sql("select count(*) from current_route where name like ? || '/%'")
                .param(agency)
                .query(Long.class)
                .single();
    }

    private Api withVersion(Answer release) {
        return officer(agency).with("If-Match", reviewer().get(path(release)).etag());
    }

    private static JsonNode waiting(Api caller, Answer release) {
        return caller.get("/registry/v1/review-queue")
                .body()
                .path("items")
                .valueStream()
                .filter(item -> item.at("/release/id").asString().equals(release.text("id")))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> findings(Answer report) {
        return report.body()
                .path("findings")
                .valueStream()
                .map(finding -> finding.path("code").asString() + " "
                        + finding.path("pointer").asString())
                .toList();
    }
}
