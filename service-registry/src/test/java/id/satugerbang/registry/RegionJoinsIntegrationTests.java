package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.region.CsvResource;
import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The regencies and cities of East Java join one template: one small document and one approval each. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegionJoinsIntegrationTests extends RegistryIntegrationTest {

    /** A regency or city, and what joining costs there. */
    record Region(String code, String name, int amount) {

        @Override
        public String toString() {
            return name;
        }
    }

    private final Map<Region, Answer> joins = new HashMap<>();
    private final Map<Region, String> agencies = new HashMap<>();
    private String template = "";

    static List<Region> regions() {
        return CsvResource.rows("data/regions.csv").stream()
                .filter(row -> !row.get(2).equals("provinsi"))
                .map(row -> new Region(
                        row.get(0),
                        row.get(1),
                        1000 * Integer.parseInt(row.get(0).substring(3))))
                .toList();
    }

    @BeforeAll
    void everyRegionJoins() {
        String owner = newService();
        ObjectNode offered = Samples.release();
        offered.withObject("/standard/dasar_hukum").put("id", "Peraturan Gubernur");
        Answer release = publish(owner, offered);
        template = officer(owner)
                .post("/registry/v1/templates", "{\"release\":\"" + release.text("id") + "\"}")
                .text("id");
        regions().forEach(this::join);
    }

    private void join(Region region) {
        String agency = newAgency();
        Answer join = officer(agency).post("/registry/v1/templates/" + template + "/joins", """
                {"agency":"%s","region":"%s","upstream":{"url":"http://%s/%s"},"hours":{"id":"Buka di %s"},
                 "cost":{"amount":%d},"contact":{"text":{"id":"Loket %s"}},"simulated":true}
                """.formatted(
                agency, region.code(), Samples.UPSTREAM, region.code(), region.name(), region.amount(), region.name()));
        assertThat(join.status()).as(join.body().toString()).isEqualTo(201);
        agencies.put(region, agency);
        joins.put(region, join);
    }

    @ParameterizedTest
    @MethodSource("regions")
    void isLiveAfterOneApproval(Region region) {
        Answer join = Objects.requireNonNull(joins.get(region));
        String catalogue = "/registry/v1/catalogue/" + agencies.get(region) + "/cuaca";
        approve(region);
        JsonNode service = anonymous().get(catalogue).body();
        assertThat(service.at("/entry/region").asString()).isEqualTo(region.code());
        assertThat(service.at("/entry/region_name").asString()).isEqualTo(region.name());
        assertThat(service.at("/standard/biaya_tarif/amount").asInt()).isEqualTo(region.amount());
        assertThat(service.at("/standard/jam_pelayanan/id").asString()).isEqualTo("Buka di " + region.name());
        assertThat(service.at("/standard/penanganan_pengaduan/text/id").asString())
                .isEqualTo("Loket " + region.name());
        assertThat(service.at("/standard/dasar_hukum/id").asString()).isEqualTo("Peraturan Gubernur");
        JsonNode trail = reviewer()
                .get("/registry/v1/releases/" + join.text("release") + "/audit")
                .body()
                .path("items");
        assertThat(trail.valueStream()
                        .map(step -> step.path("action").asString() + " "
                                + step.path("actor").asString()))
                .containsExactly(
                        "create officer-" + agencies.get(region),
                        "submit officer-" + agencies.get(region),
                        "approve reviewer-1",
                        "publish reviewer-1");
        assertThat(route(join)).contains("http://" + Samples.UPSTREAM + "/" + region.code());
    }

    @Test
    void allOfThemAreComparable() {
        regions().forEach(this::approve);
        JsonNode compared = anonymous()
                .get("/registry/v1/catalogue/compare?template=" + template)
                .body();
        JsonNode items = compared.path("items");
        assertThat(regions()).hasSize(38);
        assertThat(items).hasSize(39);
        for (Region region : regions()) {
            JsonNode item = items.valueStream()
                    .filter(each -> each.path("region").asString().equals(region.code()))
                    .findFirst()
                    .orElseThrow();
            assertThat(item.at("/cost/amount").asInt()).isEqualTo(region.amount());
            assertThat(item.at("/time/duration").asString()).isEqualTo("PT1S");
            assertThat(item.at("/completeness/score").asInt()).isEqualTo(50);
            assertThat(item.at("/completeness/missing").toString()).doesNotContain("dasar_hukum");
        }
        assertThat(compared.path("lowest_amount").asInt()).isZero();
        assertThat(compared.path("median_amount").asInt()).isEqualTo(19_000);
        JsonNode one = anonymous()
                .get("/registry/v1/catalogue/compare?template=" + template + "&region=35.78")
                .body();
        assertThat(one.at("/items/0/region_name").asString()).isEqualTo("Kota Surabaya");
        assertThat(one.path("items")).hasSize(1);
    }

    /** Once, whichever test comes first. */
    private void approve(Region region) {
        Answer join = Objects.requireNonNull(joins.get(region));
        String path = "/registry/v1/joins/" + join.text("id");
        if (reviewer().get(path).text("state").equals("submitted")) {
            Answer approved = reviewer().post(path + "/approve", "{\"reason\":\"Lengkap\"}");
            assertThat(approved.text("state")).as(approved.body().toString()).isEqualTo("approved");
        }
    }

    private String route(Answer join) {
        return database.sql("select route from current_route where release_id = ?::uuid")
                .param(join.text("release"))
                .query(String.class)
                .single();
    }
}
