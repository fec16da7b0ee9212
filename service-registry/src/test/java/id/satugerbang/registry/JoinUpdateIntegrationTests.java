package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.Api;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class JoinUpdateIntegrationTests extends RegistryIntegrationTest {

    private static final String TEMPLATES = "/registry/v1/templates";
    private static final String JOINS = "/registry/v1/joins/";

    private String owner = "";
    private String agency = "";
    private String template = "";
    private String join = "";

    @BeforeEach
    void joined() {
        owner = newService();
        agency = newAgency();
        template = offer(Samples.release());
        Answer joined =
                officer(agency).post(TEMPLATES + "/" + template + "/joins", """
                {"agency":"%s","region":"35.15","upstream":{"url":"http://%s/desa"},"hours":{"id":"Senin-Jumat"},
                 "cost":{"amount":10000},"contact":{"text":{"id":"Loket"}}}
                """.formatted(agency, Samples.UPSTREAM));
        join = joined.text("id");
        assertThat(approve(join).text("state")).isEqualTo("approved");
    }

    @Test
    void aNewerReleaseIsOfferedAndChangesNothingByItself() {
        assertThat(read(join).has("update")).isFalse();
        assertThat(officer(agency).get(JOINS + join + "/update").status()).isEqualTo(404);
        String newer = offer(newerRelease());
        assertThat(read(join).at("/update/template").asString()).isEqualTo(newer);
        assertThat(read(join).at("/update/document_version").asString()).isEqualTo("1.3.0");
        JsonNode own = officer(agency)
                .get("/registry/v1/agencies/" + agency + "/joins")
                .body()
                .path("items");
        assertThat(own.at("/0/update/template").asString()).isEqualTo(newer);
        assertThat(product()).isEqualTo("Prakiraan cuaca");
        assertThat(reviewer()
                        .get(TEMPLATES + "/" + template)
                        .body()
                        .at("/template/offered")
                        .booleanValue())
                .isFalse();
        JsonNode update = officer(agency).get(JOINS + join + "/update").body();
        assertThat(update.at("/template/id").asString()).isEqualTo(newer);
        assertThat(update.at("/diff/changes").toString())
                .contains("publik~1peringatan", "produk_pelayanan")
                .doesNotContain("biaya_tarif", "jam_pelayanan", "\"upstream\"");
    }

    @Test
    void oneSmallDocumentAndOneApprovalBringTheUpdateAndKeepTheAgencysOwnWords() {
        String newer = offer(newerRelease());
        Answer submitted = update(officer(agency), "{\"hours\":{\"id\":\"Setiap hari\"}}");
        assertThat(submitted.status()).as(submitted.body().toString()).isEqualTo(201);
        assertThat(submitted.text("previous")).isEqualTo(join);
        assertThat(submitted.text("template")).isEqualTo(newer);
        assertThat(product()).isEqualTo("Prakiraan cuaca");
        assertThat(update(officer(agency), "{}").code()).isEqualTo("invalid_transition");
        JsonNode diff = reviewer()
                .get("/registry/v1/releases/" + submitted.text("release") + "/diff")
                .body();
        assertThat(diff.path("changes").toString()).contains("publik~1peringatan", "jam_pelayanan");

        assertThat(approve(submitted.text("id")).text("state")).isEqualTo("approved");
        assertThat(product()).isEqualTo("Prakiraan dan peringatan");
        JsonNode standard = catalogue().path("standard");
        assertThat(standard.at("/biaya_tarif/amount").asInt()).isEqualTo(10_000);
        assertThat(standard.at("/jam_pelayanan/id").asString()).isEqualTo("Setiap hari");
        assertThat(catalogue().at("/entry/region").asString()).isEqualTo("35.15");
        assertThat(read(join).has("update")).isFalse();
        assertThat(read(submitted.text("id")).has("update")).isFalse();
        for (String compared : new String[] {template, newer}) {
            assertThat(anonymous()
                            .get("/registry/v1/catalogue/compare?template=" + compared)
                            .body()
                            .path("items"))
                    .hasSize(2);
        }
    }

    @Test
    void aRejectedUpdateLeavesWhatIsLiveAndCanBeTriedAgain() {
        offer(newerRelease());
        Answer submitted = update(officer(agency), "{}");
        reviewer().post(JOINS + submitted.text("id") + "/reject", "{\"reason\":\"belum\"}");
        assertThat(product()).isEqualTo("Prakiraan cuaca");
        assertThat(read(join).has("update")).isTrue();
        assertThat(update(officer(agency), "{}").status()).isEqualTo(201);
    }

    @Test
    void onlyTheJoinedAgencySeesAndTakesWhatIsOffered() {
        offer(newerRelease());
        for (Api other : new Api[] {officer(owner), officer(newAgency())}) {
            assertThat(other.get(JOINS + join + "/update").status()).isEqualTo(404);
            assertThat(update(other, "{}").status()).isEqualTo(404);
            assertThat(other.get("/registry/v1/agencies/" + agency + "/joins").status())
                    .isEqualTo(404);
        }
        assertThat(update(reviewer(), "{}").code()).isEqualTo("access_denied");
        Answer refused = update(officer(agency), "{\"upstream\":{\"url\":\"http://10.0.0.1/x\"}}");
        assertThat(refused.hasError("/upstreams/0/url", "upstream_address_forbidden"))
                .isTrue();
    }

    @Test
    void anAgencyThatWentItsOwnWayIsOfferedNothing() {
        publish(agency, Samples.release());
        offer(newerRelease());
        assertThat(read(join).has("update")).isFalse();
        assertThat(update(officer(agency), "{}").status()).isEqualTo(404);
    }

    private String offer(ObjectNode content) {
        Answer release = publish(owner, content);
        Answer offered = officer(owner).post(TEMPLATES, "{\"release\":\"" + release.text("id") + "\"}");
        assertThat(offered.status()).as(offered.body().toString()).isEqualTo(201);
        return offered.text("id");
    }

    private static ObjectNode newerRelease() {
        ObjectNode document = Samples.document();
        document.withObject("/info").put("version", "1.3.0");
        ObjectNode warning = ((ObjectNode) document.at("/paths/~1publik~1prakiraan-cuaca/get")).deepCopy();
        document.withObject("/paths/~1publik~1peringatan").set("get", warning.put("operationId", "getWarning"));
        ObjectNode release = Samples.release(document);
        release.withObject("/standard/produk_pelayanan").put("id", "Prakiraan dan peringatan");
        return release;
    }

    private Answer approve(String id) {
        return reviewer().post(JOINS + id + "/approve", "{\"reason\":\"lengkap\"}");
    }

    private Answer update(Api caller, String input) {
        return caller.post(JOINS + join + "/update", input);
    }

    private JsonNode read(String id) {
        return officer(agency).get(JOINS + id).body();
    }

    private JsonNode catalogue() {
        return anonymous().get("/registry/v1/catalogue/" + agency + "/cuaca").body();
    }

    private String product() {
        return catalogue().at("/standard/produk_pelayanan/id").asString();
    }
}
