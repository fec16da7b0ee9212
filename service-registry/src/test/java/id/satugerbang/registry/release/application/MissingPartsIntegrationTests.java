package id.satugerbang.registry.release.application;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MissingPartsIntegrationTests extends RegistryIntegrationTest {

    @Autowired
    private MissingParts parts;

    @Test
    void aRouteFromBeforeTheUnifiedDocumentGetsItsPlaceInIt() {
        String agency = newService();
        publish(agency, Samples.release());
        String slice = "/openapi/" + agency + "/cuaca.json";
        Answer complete = anonymous().get(slice);
        forgetParts(agency);
        Answer old = anonymous().get("/openapi.json");
        assertThat(old.raw().body()).doesNotContain("/api/" + agency + "/cuaca/");

        parts.run();

        Answer filled = anonymous().get(slice);
        assertThat(filled.body().path("paths")).isEqualTo(complete.body().path("paths"));
        assertThat(filled.body().path("components")).isEqualTo(complete.body().path("components"));
        Answer whole = anonymous().get("/openapi.json");
        assertThat(whole.raw().body()).contains("/api/" + agency + "/cuaca/");
        assertThat(whole.etag()).isNotEqualTo(old.etag());
        long revision = revision();
        parts.run();
        assertThat(revision()).as("nothing is put twice").isEqualTo(revision);
    }

    @Test
    void anAgencyThatIsSuspendedGetsNothingBack() {
        String agency = newService();
        publish(agency, Samples.release());
        forgetParts(agency);
        reviewer().post("/registry/v1/agencies/" + agency + "/suspend", "{\"reason\":\"Uji coba\"}");

        parts.run();

        assertThat(anonymous().get("/openapi/" + agency + "/cuaca.json").status())
                .isEqualTo(404);
    }

    /** As a database is in which this route was published before the parts were kept. */
    private void forgetParts(String agency) {
        database.sql("delete from unified_fragment where agency = ?")
                .param(agency)
                .update();
        database.sql("update current_route set tags = '{}', operation_count = 0 where name like ? || '/%'")
                .param(agency)
                .update();
    }

    private long revision() {
        return database.sql("select value from revision").query(Long.class).single();
    }
}
