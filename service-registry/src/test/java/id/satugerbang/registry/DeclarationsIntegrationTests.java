package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DeclarationsIntegrationTests extends RegistryIntegrationTest {

    @Test
    void identityReadsWhatALiveServiceAsksFor() {
        String agency = newService();
        publish(agency, Samples.release(Samples.bindingDocument()));
        Answer answer = identity().get("/internal/v1/declarations/" + agency + "/cuaca");
        assertThat(answer.status()).as(answer.body().toString()).isEqualTo(200);
        assertThat(answer.body().at("/agency_name/id").asString()).isEqualTo("Instansi");
        assertThat(answer.body().at("/standard_time/duration").asString()).isEqualTo("PT1S");
        JsonNode operation = answer.body().at("/operations/0");
        assertThat(operation.path("operation_id").asString()).isEqualTo("ajukanKartu");
        assertThat(operation.at("/purpose/en").asString()).isEqualTo("To issue the card");
        assertThat(operation.path("attributes").toString())
                .isEqualTo("[{\"key\":\"nik\",\"required\":true},{\"key\":\"tanggal_lahir\",\"required\":false},"
                        + "{\"key\":\"nama_lengkap\",\"required\":true},{\"key\":\"jenis_kelamin\",\"required\":false},"
                        + "{\"key\":\"alamat.rt\",\"required\":false}]");
    }

    @Test
    void theCatalogueShowsThePublicPathAndWhatIsFilledIn() {
        String agency = newService();
        publish(agency, Samples.release(Samples.bindingDocument()));
        JsonNode operation = anonymous()
                .get("/registry/v1/catalogue/" + agency + "/cuaca")
                .body()
                .at("/operations/0");
        assertThat(operation.path("path").asString()).isEqualTo("/api/" + agency + "/cuaca/kartu/me");
        assertThat(operation.path("attributes").toString()).contains("nik", "alamat.rt");
        assertThat(operation.path("acting").toString()).isEqualTo("[\"self\",\"family\"]");
    }

    @Test
    void whatIsNotLiveHasNoDeclarationsAndNobodyElseReadsThem() {
        String agency = newService();
        String path = "/internal/v1/declarations/" + agency + "/cuaca";
        assertThat(identity().get(path).code()).isEqualTo("service_not_found");
        assertThat(officer(agency).get(path).status()).isEqualTo(401);
        assertThat(anonymous().get(path).status()).isEqualTo(401);
    }

    @Test
    void eachInternalOperationIsForThePartThatNeedsIt() {
        String agency = newService();
        publish(agency, Samples.release(Samples.bindingDocument()));

        assertThat(gateway()
                        .get("/internal/v1/declarations/" + agency + "/cuaca")
                        .status())
                .isEqualTo(403);
        assertThat(identity().get("/internal/v1/routes").code()).isEqualTo("access_denied");
        assertThat(identity()
                        .put("/internal/v1/replicas/identity-1", "{\"revision\":1,\"quarantined\":[]}")
                        .status())
                .isEqualTo(403);
        assertThat(identity()
                        .post("/internal/v1/replicas/identity-1/usage", "{}")
                        .status())
                .isEqualTo(403);
    }
}
