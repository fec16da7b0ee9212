package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Putting right a whole document at once. */
class MendIntegrationTests extends RegistryIntegrationTest {

    private static final String DOCUMENT = """
            openapi: 3.0.3
            info: { title: Uji, version: "1" }
            x-satu-audience: [public]
            paths:
              /a:
                get:
                  responses: { "200": { description: ok } }
              /b:
                get:
                  operationId: buat permohonan
                  parameters: [ { name: q, in: query, schema: { type: int } } ]
            """;

    @Test
    void everyFindingOfTheAskedKindsIsMendedAndSaid() {
        String agency = newService();
        ObjectNode input = JsonMapper.shared().createObjectNode().put("openapi", DOCUMENT);
        input.putArray("codes")
                .add("operation_id_missing")
                .add("operation_id_invalid")
                .add("type_unknown")
                .add("responses_missing");
        Answer mended = officer(agency).post(servicesOf(agency) + "/cuaca/mend", input.toString());

        assertThat(mended.status()).as(mended.body().toString()).isEqualTo(200);
        assertThat(mended.body().path("changes")).hasSize(4);
        assertThat(mended.body().path("openapi").asString())
                .contains("operationId: getA", "operationId: getB", "type: integer", "description: Jawaban");
        assertThat(mended.body().path("left"))
                .extracting(group -> group.path("code").asString())
                .containsExactly("summary_missing");
        assertThat(mended.body().path("left").get(0).path("count").asInt()).isEqualTo(2);
    }

    @Test
    void aSwagger20DocumentIsHandedOutConverted() {
        String agency = newService();
        ObjectNode input = JsonMapper.shared().createObjectNode();
        JsonNode swagger = JsonMapper.shared().readTree("""
                {"swagger":"2.0","info":{"title":"Uji","version":"1"},"paths":{"/a":{"get":{"responses":{"200":{"description":"ok"}}}}}}
                """);
        input.set("openapi", swagger);
        input.putArray("codes").add("document_converted").add("operation_id_missing");
        JsonNode document = officer(agency)
                .post(servicesOf(agency) + "/cuaca/mend", input.toString())
                .body()
                .path("openapi");
        assertThat(document.path("openapi").asString()).startsWith("3.0");
        assertThat(document.at("/paths/~1a/get/operationId").asString()).isEqualTo("getA");
    }

    @Test
    void onlyOfficersOfTheAgencyMayAsk() {
        String agency = newService();
        String body = "{\"openapi\":{},\"codes\":[\"type_unknown\"]}";
        assertThat(officer("bmkg")
                        .post(servicesOf(agency) + "/cuaca/mend", body)
                        .status())
                .isIn(403, 404);
    }
}
