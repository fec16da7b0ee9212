package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.ImportFiles;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Finds the innovations of East Java by what people would type, mistakes included. */
class CatalogueQualityIntegrationTests extends RegistryIntegrationTest {

    private static final double GOAL = 0.9;
    private static final String AGENCY = "mutu-pencarian";

    @BeforeEach
    void publishInnovations() {
        reviewer().put("/registry/v1/agencies/" + AGENCY, "{\"name\":{\"id\":\"Mutu pencarian\"},\"region\":\"35\"}");
        String file = ImportFiles.lines("innovations-jawa-timur.csv").stream()
                .map(CatalogueQualityIntegrationTests::row)
                .collect(Collectors.joining("\n"));
        Answer waiting = reviewer().send("POST", "/registry/v1/imports?publish=true", file, "application/x-ndjson");
        String path = "/registry/v1/imports/" + waiting.text("id");
        anonymous().bearer(tokens.person("reviewer-2", "reviewer")).post(path + "/approve", "");
        Answer done = await().atMost(Duration.ofMinutes(3))
                .until(() -> reviewer().get(path), answer -> answer.text("state")
                        .equals("done"));
        assertThat(done.body().path("failed").longValue()).isZero();
    }

    @Test
    void nineOfTenQueriesHaveTheServiceAmongTheFirstFive() {
        List<String> missed = new ArrayList<>();
        List<String> queries = ImportFiles.lines("search-queries.csv");
        for (String line : queries) {
            String[] query = line.split(",");
            if (!firstFive(query[0]).contains(query[1])) {
                missed.add(query[0] + " -> " + firstFive(query[0]));
            }
        }
        double hit = 1 - (double) missed.size() / queries.size();
        System.out.printf(
                Locale.ROOT,
                "catalogue search: top-5 hit %.3f of %d queries (goal %.1f); missed %s%n",
                hit,
                queries.size(),
                GOAL,
                missed);
        assertThat(hit).isGreaterThanOrEqualTo(GOAL);
    }

    @Test
    void facetsCountWhatTheFiltersThenFind() {
        Answer all = anonymous().get("/registry/v1/catalogue?agency=" + AGENCY);
        JsonNode facets = all.body().path("facets");
        assertThat(facets.at("/costs/0/value").asString()).isEqualTo("free");
        assertThat(facets.at("/costs/0/count").longValue())
                .isEqualTo(all.body().path("total").longValue());
        assertThat(facets.at("/agencies/0/name").asString()).isEqualTo("Mutu pencarian");
        JsonNode sector = facets.at("/sectors/0");
        String narrowed = "&sector=" + sector.path("value").asString();
        Answer some = anonymous().get("/registry/v1/catalogue?agency=" + AGENCY + narrowed + "&cost=free");
        assertThat(some.body().path("total").longValue())
                .isEqualTo(sector.path("count").longValue());
        assertThat(anonymous()
                        .get("/registry/v1/catalogue?agency=" + AGENCY + "&cost=paid")
                        .body()
                        .path("total")
                        .longValue())
                .isZero();
        assertThat(anonymous()
                        .get("/registry/v1/catalogue?agency=" + AGENCY + "&life_event=usia-sekolah")
                        .body()
                        .path("total")
                        .longValue())
                .isPositive();
    }

    private List<String> firstFive(String words) {
        String query = URLEncoder.encode(words, StandardCharsets.UTF_8);
        Answer page = anonymous().get("/registry/v1/catalogue?agency=" + AGENCY + "&q=" + query);
        assertThat(page.status()).as(page.body().toString()).isEqualTo(200);
        return page.body()
                .path("items")
                .valueStream()
                .limit(5)
                .map(entry -> entry.path("service").asString())
                .toList();
    }

    /** No field of the name or sector has a comma in this file. */
    private static String row(String line) {
        String[] fields = line.split(",");
        String sector = fields[3].matches("[a-z-]+") ? fields[3] : "lainnya";
        ObjectNode row = (ObjectNode) JsonMapper.shared()
                .readTree(ImportFiles.line(AGENCY, slug(fields[0]), fields[0].replace("\"", ""), Samples.release()));
        ObjectNode service = (ObjectNode) row.path("service");
        service.put("sector", sector);
        ((ObjectNode) service.path("summary"))
                .put("id", "Inovasi " + fields[0].replace("\"", "") + " dari " + fields[1].replace("\"", "") + ".");
        service.putArray("life_events").add(sector.equals("pendidikan") ? "usia-sekolah" : "lain");
        return row.toString();
    }

    private static String slug(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return slug.length() > 63 ? slug.substring(0, 63).replaceAll("-$", "") : slug;
    }
}
