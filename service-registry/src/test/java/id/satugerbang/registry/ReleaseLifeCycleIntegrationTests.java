package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.api.registry.model.Transition;
import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.Api;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

class ReleaseLifeCycleIntegrationTests extends RegistryIntegrationTest {

    @Test
    void aReleaseGoesFromDraftToRetiredAndLeavesATrail() {
        String agency = newService();
        Answer release = draft(agency, Samples.release());
        assertThat(release.text("state")).isEqualTo("draft");
        assertThat(release.etag()).isEqualTo("\"1\"");
        assertThat(release.header("Location")).isEqualTo(path(release));
        assertThat(release.text("document_version")).isEqualTo("1.2.0");

        assertState(move(officer(agency), release, "submit"), "submitted");
        assertState(move(reviewer(), release, "approve"), "approved");
        Answer published = move(reviewer(), release, "publish");
        assertState(published, "published");
        assertThat(published.body().path("revision").longValue()).isPositive();
        assertThat(published.text("published_at")).isNotEmpty();
        assertState(move(reviewer(), release, "suspend"), "suspended");
        assertState(move(reviewer(), release, "resume"), "published");
        assertState(move(officer(agency), release, "deprecate"), "deprecated");
        assertState(move(officer(agency), release, "retire"), "retired");
        String officer = "officer-" + agency;
        assertThat(trail(release))
                .containsExactly(
                        "create draft " + officer + " null",
                        "submit submitted " + officer + " Uji coba",
                        "approve approved reviewer-1 Uji coba",
                        "publish published reviewer-1 Uji coba",
                        "suspend suspended reviewer-1 Uji coba",
                        "resume published reviewer-1 Uji coba",
                        "deprecate deprecated " + officer + " Uji coba",
                        "retire retired " + officer + " Uji coba");
    }

    @ParameterizedTest
    @EnumSource(Transition.class)
    void everyTransitionNeedsTheVersionThatItWasMadeFrom(Transition transition) {
        String agency = newService();
        Answer release = draft(agency, Samples.release());
        String path = path(release) + "/" + transition.getValue();
        Api caller =
                transition == Transition.SUBMIT || transition == Transition.WITHDRAW ? officer(agency) : reviewer();
        assertThat(caller.post(path, "{}").code()).isEqualTo("precondition_required");
        assertThat(caller.with("If-Match", "\"7\"").post(path, "{}").code()).isEqualTo("version_conflict");
        assertThat(officer(agency).get(path(release)).etag()).isEqualTo("\"1\"");
    }

    @Test
    void publishingANewerReleaseRetiresTheOneBefore() {
        String agency = newService();
        Answer first = publish(agency, Samples.release());
        Answer second = publish(agency, Samples.release());
        assertThat(reviewer().get(path(first)).text("state")).isEqualTo("retired");
        assertThat(trail(first)).last().isEqualTo("retire retired reviewer-1 superseded by " + second.text("id"));
        assertThat(reviewer().get(path(second)).text("state")).isEqualTo("published");
        Answer list = officer(agency).get(releasesOf(agency));
        assertThat(list.body().path("items")).hasSize(2);
        assertThat(list.body().path("items").get(0).path("id").asString()).isEqualTo(second.text("id"));
    }

    @Test
    void aTransitionThatTheStateDoesNotHaveIsRefused() {
        String agency = newService();
        Answer release = draft(agency, Samples.release());
        Answer refused = move(reviewer(), release, "publish");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("invalid_transition");
    }

    @Test
    void aRejectedReleaseEnds() {
        String agency = newService();
        Answer release = draft(agency, Samples.release());
        move(officer(agency), release, "submit");
        assertState(move(reviewer(), release, "reject"), "rejected");
        assertThat(move(officer(agency), release, "submit").status()).isEqualTo(409);
    }

    @Test
    void aDraftCanBeReplacedAndASubmittedReleaseCannot() {
        String agency = newService();
        Answer release = draft(agency, Samples.release());
        Answer replaced = officer(agency)
                .with("If-Match", release.etag())
                .put(path(release), Samples.release().toString());
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.etag()).isEqualTo("\"2\"");
        move(officer(agency), release, "submit");
        Answer late = officer(agency)
                .with("If-Match", "\"3\"")
                .put(path(release), Samples.release().toString());
        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void changesNeedTheVersionThatTheyWereMadeFrom() {
        String agency = newService();
        Answer release = draft(agency, Samples.release());
        Answer without = officer(agency).post(path(release) + "/submit", "{}");
        assertThat(without.status()).isEqualTo(428);
        assertThat(without.code()).isEqualTo("precondition_required");
        for (String outdated : List.of("\"7\"", "W/\"1\"", "1", "\"1")) {
            Answer conflict = officer(agency).with("If-Match", outdated).post(path(release) + "/submit", "{}");
            assertThat(conflict.status()).isEqualTo(412);
            assertThat(conflict.code()).isEqualTo("version_conflict");
        }
        assertThat(officer(agency)
                        .put(path(release), Samples.release().toString())
                        .status())
                .isEqualTo(428);
    }

    @Test
    void aTransitionNeedsNoBody() {
        String agency = newService();
        Answer release = draft(agency, Samples.release());
        Answer submitted = officer(agency)
                .with("If-Match", release.etag())
                .send("POST", path(release) + "/submit", null, "application/json");
        assertState(submitted, "submitted");
    }

    @Test
    void nobodyApprovesAReleaseOfTheOwnAgencyOrOneSubmittedInPerson() {
        String agency = newService();
        Answer release = draft(agency, Samples.release());
        move(officer(agency), release, "submit");
        Api colleague = anonymous().bearer(tokens.person("reviewer-2", "reviewer", agency));
        Answer refused = move(colleague, release, "approve");
        assertThat(refused.status()).isEqualTo(403);
        Api submitter = anonymous().bearer(tokens.person("officer-" + agency, "reviewer"));
        assertThat(move(submitter, release, "approve").status()).isEqualTo(403);
        assertState(move(reviewer(), release, "approve"), "approved");
    }

    @Test
    void rolesLimitTheTransitions() {
        String agency = newService();
        Answer release = draft(agency, Samples.release());
        assertThat(move(reviewer(), release, "submit").status()).isEqualTo(403);
        move(officer(agency), release, "submit");
        for (String transition : List.of("approve", "reject", "publish", "suspend", "resume")) {
            Answer refused = move(officer(agency), release, transition);
            assertThat(refused.status()).as(transition).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("access_denied");
        }
    }

    @Test
    void whatBelongsToAnotherAgencyDoesNotExist() {
        String agency = newService();
        Answer release = draft(agency, Samples.release());
        Api stranger = officer(newAgency());
        Answer guessed = stranger.get("/registry/v1/releases/" + UUID.randomUUID());
        for (Answer foreign : List.of(
                stranger.get(path(release)),
                stranger.get(path(release) + "/content"),
                stranger.post(path(release) + "/check", ""),
                stranger.with("If-Match", "\"1\"").post(path(release) + "/submit", "{}"),
                stranger.with("If-Match", "\"1\"")
                        .put(path(release), Samples.release().toString()),
                stranger.get(servicesOf(agency)),
                stranger.get(servicesOf(agency) + "/cuaca"),
                stranger.get(releasesOf(agency)),
                stranger.post(releasesOf(agency), Samples.release().toString()),
                stranger.post(servicesOf(agency), Samples.service("x", "X", "35", "x")))) {
            assertThat(foreign.status()).isEqualTo(404);
            assertThat(foreign.code()).isEqualTo("not_found");
            assertThat(foreign.text("detail")).isEqualTo(guessed.text("detail"));
        }
    }

    @Test
    void citizensClientsAndStrangersGetNothing() {
        String agency = newService();
        Answer release = draft(agency, Samples.release());
        assertThat(anonymous().get(path(release)).status()).isEqualTo(401);
        assertThat(anonymous().bearer("x.y.z").get(path(release)).code()).isEqualTo("token_invalid");
        assertThat(anonymous()
                        .bearer(tokens.expired("o", "officer", agency))
                        .get(path(release))
                        .status())
                .isEqualTo(401);
        Api citizen = anonymous().bearer(tokens.person("c", "citizen"));
        assertThat(citizen.get(path(release)).status()).isEqualTo(403);
        Api member = anonymous().bearer(tokens.person("c", "citizen", agency));
        assertThat(member.get(path(release)).status()).isEqualTo(403);
        Api client = anonymous().bearer(tokens.client("i", "officer"));
        assertThat(client.get(path(release)).status()).isEqualTo(403);
        assertThat(officer(agency)
                        .put("/registry/v1/agencies/" + agency, "{\"name\":{\"id\":\"X\"},\"region\":\"35\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aTakenSlugIsRefused() {
        String agency = newService();
        Answer taken = officer(agency).post(servicesOf(agency), Samples.service("cuaca", "Lagi", "35", "x"));
        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.code()).isEqualTo("already_exists");
    }

    @Test
    void theUploadIsReadBackAsItWas() {
        String agency = newService();
        Answer release = draft(agency, Samples.release());
        Answer content = officer(agency).get(path(release) + "/content");
        for (String part : List.of("openapi", "upstreams", "policy")) {
            assertThat(content.body().path(part)).isEqualTo(Samples.release().path(part));
        }
        assertThat(officer(agency)
                        .with("If-Match", release.etag())
                        .put(path(release), content.body().toString())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void submittingAnUnfitReleaseNamesEveryFaultAndCheckingChangesNothing() {
        String agency = newService();
        var upload = Samples.release();
        upload.withObject("/standard").remove("biaya_tarif");
        upload.withObject("/openapi/paths/~1publik~1prakiraan-cuaca/get").remove("summary");
        Answer release = draft(agency, upload);
        Answer refused = move(officer(agency).with("Accept-Language", "en"), release, "submit");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.code()).isEqualTo("conformance_failed");
        assertThat(refused.hasError("/standard/biaya_tarif", "standard_element_missing"))
                .isTrue();
        assertThat(refused.hasError("/openapi/paths/~1publik~1prakiraan-cuaca/get", "summary_missing"))
                .isTrue();
        Answer report = officer(agency).post(path(release) + "/check", "");
        assertThat(report.status()).isEqualTo(200);
        assertThat(report.body().path("conformant").booleanValue()).isFalse();
        assertThat(report.body().path("findings")).hasSize(2);
        assertThat(officer(agency).get(path(release)).etag()).isEqualTo("\"1\"");
    }

    /** Step, new state, who and why; each with a time. */
    private List<String> trail(Answer release) {
        JsonNode steps = reviewer().get(path(release) + "/audit").body().path("items");
        assertThat(steps).allMatch(step -> Instant.parse(step.path("at").asString())
                .isAfter(Instant.now().minus(Duration.ofHours(1))));
        return steps.valueStream()
                .map(step -> String.join(
                        " ",
                        step.path("action").asString(),
                        step.path("to").asString(),
                        step.path("actor").asString(),
                        step.path("reason").asString("null")))
                .toList();
    }

    private static void assertState(Answer answer, String state) {
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.text("state")).isEqualTo(state);
    }
}
