package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UsageIntegrationTests extends RegistryIntegrationTest {

    private static final String REPORT = """
            {"started_at":"2026-11-24T00:00:00Z","sequence":%d,"from":"2026-11-%sT10:59:58Z","to":"2026-11-%sT11:00:08Z",
            "services":[{"service":"%s/cuaca","calls":10,"client_errors":2,"upstream_errors":1,"fields_not_retyped":7,
            "latency_ms":[0,0,10,0,0,0,0,0,0,0,0]}]}
            """;

    @Test
    void aReportIsAddedOnceHoweverOftenItIsSent() {
        String agency = newService();
        Answer before = statistics();
        assertThat(report(agency, 1, "20").status()).isEqualTo(204);
        assertThat(report(agency, 1, "20").status()).isEqualTo(204);
        assertThat(report(agency, 2, "21").status()).isEqualTo(204);
        JsonNode usage = officer(agency)
                .get("/registry/v1/agencies/" + agency + "/usage?from=2026-11-19&to=2026-11-22")
                .body();
        assertThat(usage.at("/totals/calls").longValue()).isEqualTo(20);
        assertThat(usage.at("/totals/fields_not_retyped").longValue()).isEqualTo(14);
        assertThat(usage.at("/totals/p50_ms").longValue()).isBetween(10L, 25L);
        assertThat(usage.path("days").valueStream().map(day -> day.at("/numbers/calls")
                        .longValue()))
                .containsExactly(0L, 10L, 10L, 0L);
        assertThat(usage.at("/days/0/numbers").has("p50_ms")).isFalse();
        assertThat(usage.at("/services/0/service").asString()).isEqualTo("cuaca");
        assertThat(usage.at("/services/0/name/id").asString()).isEqualTo("Prakiraan cuaca");
        Answer after = statistics();
        assertThat(after.body().path("calls").longValue()
                        - before.body().path("calls").longValue())
                .isEqualTo(20);
        assertThat(after.body().path("fields_not_retyped").longValue()
                        - before.body().path("fields_not_retyped").longValue())
                .isEqualTo(14);
    }

    @Test
    void aDayIsThatOfJava() {
        String agency = newService();
        String late = REPORT.formatted(1, "20", "20", agency).replace("T10:59:58Z", "T17:00:00Z");
        assertThat(gateway()
                        .post("/internal/v1/replicas/gateway-" + agency + "/usage", late)
                        .status())
                .isEqualTo(204);
        JsonNode usage = officer(agency)
                .get("/registry/v1/agencies/" + agency + "/usage?from=2026-11-20&to=2026-11-21")
                .body();
        assertThat(usage.path("days").valueStream().map(day -> day.at("/numbers/calls")
                        .longValue()))
                .containsExactly(0L, 10L);
    }

    @Test
    void statisticsCountWhatIsLive() {
        Answer before = statistics();
        String agency = newService();
        assertThat(statistics().body().path("services")).isEqualTo(before.body().path("services"));
        publish(agency, Samples.release());
        Answer after = statistics();
        assertThat(after.body().path("services").longValue()
                        - before.body().path("services").longValue())
                .isEqualTo(1);
        assertThat(after.body().path("operations").longValue()
                        - before.body().path("operations").longValue())
                .isEqualTo(2);
    }

    @Test
    void usageIsForTheAgencyAndReviewersOnly() {
        String agency = newAgency();
        String path = "/registry/v1/agencies/" + agency + "/usage";
        assertThat(officer(newAgency()).get(path).status()).isEqualTo(404);
        assertThat(anonymous().get(path).status()).isEqualTo(401);
        assertThat(reviewer().get(path).status()).isEqualTo(200);
        assertThat(reviewer().get(path + "?from=2026-12-01&to=2026-11-01").status())
                .isEqualTo(422);
        assertThat(reviewer().post("/internal/v1/replicas/g/usage", "{}").status())
                .isEqualTo(401);
    }

    private Answer report(String agency, int sequence, String day) {
        return gateway()
                .post(
                        "/internal/v1/replicas/gateway-" + agency + "/usage",
                        REPORT.formatted(sequence, day, day, agency));
    }

    private Answer statistics() {
        Answer answer = anonymous().get("/registry/v1/statistics");
        assertThat(answer.status()).isEqualTo(200);
        return answer;
    }
}
