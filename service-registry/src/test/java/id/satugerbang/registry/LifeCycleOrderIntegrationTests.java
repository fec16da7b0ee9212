package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.ImportFiles;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What happens at the same moment ends as if one had come after the other, and nothing waits for ever. */
class LifeCycleOrderIntegrationTests extends RegistryIntegrationTest {

    @Autowired
    private DataSource source;

    @Test
    void anImportPublishesNothingOfAnAgencyThatIsSuspendedMeanwhile() {
        String agency = newAgency();
        String lines = IntStream.range(0, 3)
                .mapToObj(row -> ImportFiles.line(agency, "layanan-" + row, "Layanan"))
                .collect(Collectors.joining("\n"));
        Answer started = reviewer().send("POST", IMPORTS + "?publish=true", lines, "application/x-ndjson");
        List<Answer> answers = new ArrayList<>();
        Answer imported = whileLocked("select * from agency where alias = '" + agency + "' for update", () -> {
            CompletableFuture<Answer> suspended = CompletableFuture.supplyAsync(() -> suspend(agency));
            awaitWaiting(1);
            answers.add(otherReviewer().post(IMPORTS + "/" + started.text("id") + "/approve", ""));
            awaitWaiting(2);
            return suspended;
        });
        assertThat(imported.status()).isEqualTo(200);
        done(started);
        assertThat(routes(agency)).isZero();
    }

    @Test
    void resumingPutsNoRouteBackThatWasRetiredMeanwhile() {
        String agency = newService();
        Answer release = publish(agency, Samples.release());
        suspend(agency);
        Answer retired = whileLocked("select * from service where agency = '" + agency + "' for update", () -> {
            CompletableFuture<Answer> retire =
                    CompletableFuture.supplyAsync(() -> move(officer(agency), release, "retire"));
            awaitWaiting(1);
            CompletableFuture<Answer> resume = CompletableFuture.supplyAsync(() ->
                    reviewer().post("/registry/v1/agencies/" + agency + "/resume", "{\"reason\":\"Kunci diganti\"}"));
            awaitWaiting(2);
            return retire.thenCombine(resume, (first, second) -> first);
        });
        assertThat(retired.status()).isEqualTo(200);
        assertThat(reviewer().get(path(release)).text("state")).isEqualTo("retired");
        assertThat(routes(agency)).isZero();
    }

    @Test
    void whatWasCheckedIsWhatIsSubmitted() {
        String agency = newService();
        Answer release = draft(agency, Samples.release());
        ObjectNode unfit = Samples.release();
        unfit.withObject("/standard").remove("biaya_tarif");
        List<CompletableFuture<Answer>> changes = new ArrayList<>();
        Answer submitted = whileLocked("select * from service where agency = '" + agency + "' for update", () -> {
            CompletableFuture<Answer> submit = CompletableFuture.supplyAsync(
                    () -> officer(agency).with("If-Match", release.etag()).post(path(release) + "/submit", "{}"));
            awaitWaiting(1);
            changes.add(CompletableFuture.supplyAsync(
                    () -> officer(agency).with("If-Match", release.etag()).put(path(release), unfit.toString())));
            awaitWaiting(2);
            return submit;
        });
        int changed = changes.get(0).join().status();
        assertThat(submitted.status() == 200 ? changed : submitted.status()).isEqualTo(412);
        boolean complete = officer(agency)
                .get(path(release) + "/content")
                .body()
                .at("/standard/biaya_tarif")
                .isObject();
        assertThat(complete).isEqualTo(submitted.status() == 200);
    }

    @Test
    void anAgencyIsResumedServiceByServiceAndWhatCannotComeBackIsNamed() {
        String agency = newService();
        publish(agency, Samples.release());
        officer(agency).post(servicesOf(agency), Samples.service("gempa", "Gempa", "35", "lingkungan"));
        Answer other = officer(agency)
                .post(servicesOf(agency) + "/gempa/releases", Samples.release().toString());
        move(officer(agency), other, "submit");
        move(reviewer(), other, "approve");
        assertThat(move(reviewer(), other, "publish").status()).isEqualTo(200);
        suspend(agency);
        database.sql(
                        "update release set content = replace(content, '\"type\":\"none\"', '\"type\":\"hmac\",\"credential\":\"hilang\"') where id = ?::uuid")
                .param(other.text("id"))
                .update();

        Answer resumed =
                reviewer().post("/registry/v1/agencies/" + agency + "/resume", "{\"reason\":\"Kunci diganti\"}");

        assertThat(resumed.status()).as(resumed.body().toString()).isEqualTo(200);
        JsonNode failure = resumed.body().at("/not_resumed/0");
        assertThat(failure.path("service").asString()).isEqualTo("gempa");
        assertThat(failure.at("/findings/0/code").asString()).isEqualTo("credential_unknown");
        assertThat(routes(agency)).isOne();
        assertThat(reviewer().get(path(other)).text("state")).isEqualTo("suspended");
        assertThat(database.sql("select count(*) = max(revision) - min(revision) + 1 from outbox")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void aJoinAndItsReleaseAreDecidedTogether() {
        String owner = newService();
        Answer offered = officer(owner)
                .post(
                        "/registry/v1/templates",
                        "{\"release\":\"" + publish(owner, Samples.release()).text("id") + "\"}");
        String agency = newAgency();
        Answer join =
                officer(agency).post("/registry/v1/templates/" + offered.text("id") + "/joins", """
                {"agency":"%s","region":"35.15","upstream":{"url":"http://127.0.0.1:18090/kia"},
                 "hours":{"id":"Senin"},"contact":{"text":{"id":"Loket"}},"simulated":true}
                """.formatted(agency));
        assertThat(join.status()).as(join.body().toString()).isEqualTo(201);
        assertThat(join.body().at("/cost/amount").asInt(-1)).isZero();
        assertThat(join.body().at("/template_cost/amount").asInt(-1)).isZero();
        assertThat(join.body().path("simulated").asBoolean()).isTrue();
        Answer release = reviewer().get("/registry/v1/releases/" + join.text("release"));
        assertThat(release.text("join")).isEqualTo(join.text("id"));
        assertThat(release.body().path("may_approve").asBoolean()).isTrue();
        assertThat(officer(agency).get(path(release)).body().path("may_approve").asBoolean(true))
                .isFalse();
        for (String decision : List.of("approve", "reject")) {
            Answer refused = move(reviewer(), release, decision);
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.code()).isEqualTo("decided_elsewhere");
        }
        Answer approved =
                reviewer().post("/registry/v1/joins/" + join.text("id") + "/approve", "{\"reason\":\"Lengkap\"}");
        assertThat(approved.text("state")).as(approved.body().toString()).isEqualTo("approved");
    }

    private Answer suspend(String agency) {
        return reviewer().post("/registry/v1/agencies/" + agency + "/suspend", "{\"reason\":\"Kunci bocor\"}");
    }

    private long routes(String agency) {
        return database.sql("select count(*) from current_route where name like ? || '/%'")
                .param(agency)
                .query(Long.class)
                .single();
    }

    /** Others' work that starts while rows are locked from outside, and ends after they are free again. */
    private Answer whileLocked(String select, Supplier<CompletableFuture<Answer>> work) {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.executeQuery(select).close();
            CompletableFuture<Answer> answer = work.get();
            connection.rollback();
            return answer.join();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Until so many statements wait for a lock of a row. */
    private void awaitWaiting(int count) {
        await().atMost(Duration.ofSeconds(10))
                .until(() -> database.sql("""
                                select count(*) from pg_stat_activity
                                where wait_event_type = 'Lock' and datname = current_database() and wait_event <> 'advisory'
                                """).query(Integer.class).single() >= count);
    }
}
