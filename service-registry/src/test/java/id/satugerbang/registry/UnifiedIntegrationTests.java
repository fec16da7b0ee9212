package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UnifiedIntegrationTests extends RegistryIntegrationTest {

    private static final String PATH = "publik/prakiraan-cuaca";

    @Test
    void aPublishedServiceIsInTheWholeAndInItsSlices() {
        String agency = newService();
        assertThat(anonymous().get("/openapi/" + agency + "/cuaca.json").status())
                .isEqualTo(404);
        publish(agency, Samples.release());
        String path = "/api/" + agency + "/cuaca/" + PATH;
        for (String slice : new String[] {
            "/openapi.json",
            "/openapi/" + agency + "/cuaca.json",
            "/openapi/agencies/" + agency + ".json",
            "/openapi/tags/lingkungan.json"
        }) {
            Answer document = anonymous().get(slice);
            assertThat(document.status()).as(slice).isEqualTo(200);
            assertThat(document.body().path("openapi").asString()).isEqualTo("3.1.0");
            assertThat(document.body().path("paths").has(path)).as(slice).isTrue();
            assertThat(document.body().at("/components/securitySchemes").propertyNames())
                    .contains("access_token", "session");
        }
    }

    @Test
    void theSameRevisionGivesTheSameBytesAndIsNotSentTwice() {
        String agency = newService();
        publish(agency, Samples.release());
        Answer first = anonymous().get("/openapi.json");
        Answer again = anonymous().get("/openapi.json");
        assertThat(again.raw().body()).isEqualTo(first.raw().body());
        assertThat(again.etag()).isEqualTo(first.etag());
        Answer known = anonymous().with("If-None-Match", first.etag()).get("/openapi.json");
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.raw().body()).isEmpty();
    }

    @Test
    void aSliceChangesWithItsServicesOnlyAndIsGoneWithThem() {
        String agency = newService();
        Answer release = publish(agency, Samples.release());
        String slice = "/openapi/agencies/" + agency + ".json";
        String before = anonymous().get(slice).etag();
        publish(newService(), Samples.release());
        assertThat(anonymous().get(slice).etag()).isEqualTo(before);
        assertThat(move(reviewer(), release, "suspend").status()).isEqualTo(200);
        assertThat(anonymous().get(slice).status()).isEqualTo(404);
        JsonNode paths = anonymous().get("/openapi.json").body().path("paths");
        assertThat(paths.has("/api/" + agency + "/cuaca/" + PATH)).isFalse();
        assertThat(move(reviewer(), release, "resume").status()).isEqualTo(200);
        assertThat(anonymous().get(slice).etag()).isNotEqualTo(before);
    }
}
