package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class TemplateIntegrationTests extends RegistryIntegrationTest {

    private static final String TEMPLATES = "/registry/v1/templates";

    @Test
    void manyRegionsJoinWithOneSmallDocumentAndOneApprovalEach() {
        String owner = newService();
        String template = offer(owner);
        for (String region : List.of("35.15", "35.78", "35.07")) {
            String agency = newAgency();
            Answer join = join(template, agency, region, 10_000);
            assertThat(join.status()).as(join.body().toString()).isEqualTo(201);
            assertThat(join.text("state")).isEqualTo("submitted");
            Answer approved =
                    reviewer().post("/registry/v1/joins/" + join.text("id") + "/approve", "{\"reason\":\"lengkap\"}");
            assertThat(approved.text("state")).as(approved.body().toString()).isEqualTo("approved");
            JsonNode service = anonymous()
                    .get("/registry/v1/catalogue/" + agency + "/cuaca")
                    .body();
            assertThat(service.at("/entry/region").asString()).isEqualTo(region);
            assertThat(service.at("/standard/biaya_tarif/amount").asInt()).isEqualTo(10_000);
            assertThat(service.at("/standard/jam_pelayanan/id").asString()).startsWith("Senin");
            assertThat(service.at("/standard/produk_pelayanan/id").asString()).isEqualTo("Prakiraan cuaca");
            assertThat(service.at("/completeness/score").asInt()).isEqualTo(42);
        }
        assertThat(officer(owner)
                        .get(TEMPLATES + "/" + template)
                        .body()
                        .at("/template/joined")
                        .asInt())
                .isEqualTo(3);
        JsonNode compared = anonymous()
                .get("/registry/v1/catalogue/compare?template=" + template)
                .body();
        assertThat(compared.path("items").size()).isEqualTo(4);
        assertThat(compared.path("lowest_amount").asInt()).isZero();
        assertThat(compared.path("median_amount").asInt()).isEqualTo(10_000);
        assertThat(compared.at("/items/0/completeness/score").asInt()).isEqualTo(42);
        assertThat(anonymous()
                        .get("/registry/v1/catalogue/compare?template=" + template + "&region=35.15")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void aJoinThatIsRejectedIsNotLiveAndCannotBeDecidedTwice() {
        String template = offer(newService());
        String agency = newAgency();
        Answer join = join(template, agency, "35.15", 0);
        String path = "/registry/v1/joins/" + join.text("id");
        assertThat(officer(agency).post(path + "/approve", "{\"reason\":\"x\"}").status())
                .isEqualTo(403);
        assertThat(officer(newAgency()).get(path).status()).isEqualTo(404);
        assertThat(reviewer().post(path + "/reject", "{\"reason\":\"kurang\"}").text("state"))
                .isEqualTo("rejected");
        assertThat(reviewer().post(path + "/approve", "{\"reason\":\"x\"}").code())
                .isEqualTo("invalid_transition");
        assertThat(anonymous()
                        .get("/registry/v1/catalogue/" + agency + "/cuaca")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void fourEyesHoldForJoinsToo() {
        String template = offer(newService());
        String agency = newAgency();
        Answer join = join(template, agency, "35.15", 0);
        Answer own = anonymous()
                .bearer(tokens.person("reviewer-9", "reviewer", agency))
                .post("/registry/v1/joins/" + join.text("id") + "/approve", "{\"reason\":\"x\"}");
        assertThat(own.code()).isEqualTo("access_denied");
        assertThat(reviewer().get("/registry/v1/joins/" + join.text("id")).text("state"))
                .isEqualTo("submitted");
    }

    @Test
    void aJoinIsCheckedLikeEveryRelease() {
        String template = offer(newService());
        String agency = newAgency();
        Answer refused = officer(agency)
                .post(TEMPLATES + "/" + template + "/joins", document(agency, "35.15", "http://10.0.0.1/x", 0));
        assertThat(refused.code()).isEqualTo("conformance_failed");
        assertThat(refused.hasError("/upstreams/0/url", "upstream_address_forbidden"))
                .isTrue();
        assertThat(officer(agency).get(servicesOf(agency)).body().path("items").isEmpty())
                .isTrue();
        assertThat(officer(newAgency())
                        .post(TEMPLATES + "/" + template + "/joins", document(agency, "35.15", "http://a.id", 0))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void onlyAnOwnPublishedReleaseIsOfferedAndWithdrawnByItsOwner() {
        String owner = newService();
        Answer draft = draft(owner, Samples.release());
        String input = "{\"release\":\"" + draft.text("id") + "\"}";
        assertThat(officer(owner).post(TEMPLATES, input).code()).isEqualTo("invalid_transition");
        assertThat(officer(newAgency()).post(TEMPLATES, input).status()).isEqualTo(404);
        String template = offer(newService());
        assertThat(officer(owner).get(TEMPLATES).body().toString()).contains(template);
        assertThat(officer(owner).delete(TEMPLATES + "/" + template).status()).isEqualTo(404);
        String ownerOfIt = officer(owner)
                .get(TEMPLATES + "/" + template)
                .body()
                .at("/template/agency")
                .asString();
        assertThat(officer(ownerOfIt).delete(TEMPLATES + "/" + template).status())
                .isEqualTo(204);
        assertThat(join(template, newAgency(), "35.15", 0).status()).isEqualTo(404);
    }

    private String offer(String owner) {
        Answer release = publish(owner, Samples.release());
        Answer template = officer(owner).post(TEMPLATES, "{\"release\":\"" + release.text("id") + "\"}");
        assertThat(template.status()).as(template.body().toString()).isEqualTo(201);
        return template.text("id");
    }

    private Answer join(String template, String agency, String region, int amount) {
        return officer(agency)
                .post(
                        TEMPLATES + "/" + template + "/joins",
                        document(agency, region, "http://" + Samples.UPSTREAM + "/kia", amount));
    }

    private static String document(String agency, String region, String url, int amount) {
        return """
                {"agency":"%s","region":"%s","upstream":{"url":"%s"},"hours":{"id":"Senin-Jumat 08.00-15.00"},
                 "cost":{"amount":%d},"contact":{"text":{"id":"Loket"},"phone":"031-0000000"},"simulated":true}
                """.formatted(agency, region, url, amount);
    }
}
