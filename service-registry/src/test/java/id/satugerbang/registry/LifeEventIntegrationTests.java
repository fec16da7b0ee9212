package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class LifeEventIntegrationTests extends RegistryIntegrationTest {

    private static final String EVENTS = "/registry/v1/life-events";

    @Test
    void servicesOfSeveralAgenciesBelongToOneEvent() {
        String one = serviceAt("bencana", "35.78");
        String other = serviceAt("bencana", "35.15");
        JsonNode event = anonymous().get(EVENTS + "/bencana").body();
        assertThat(event.at("/event/agencies").asInt()).isGreaterThanOrEqualTo(2);
        assertThat(event.path("items").toString()).contains(one, other);
        String nearby = anonymous().get(EVENTS + "/bencana?region=35.78").body().toString();
        assertThat(nearby).contains(one).doesNotContain(other);
        assertThat(anonymous().get(EVENTS).body().path("items").size()).isGreaterThanOrEqualTo(10);
        assertThat(anonymous().get(EVENTS + "/tidak-ada").status()).isEqualTo(404);
    }

    @Test
    void reviewersNameEvents() {
        String input = "{\"name\":{\"id\":\"Liburan\"},\"summary\":{\"id\":\"Wisata\"}}";
        assertThat(officer(newAgency()).put(EVENTS + "/liburan", input).status())
                .isEqualTo(403);
        assertThat(reviewer().put(EVENTS + "/liburan", input).text("slug")).isEqualTo("liburan");
    }

    @Test
    void theElementsOfAStandardAreData() {
        JsonNode items =
                anonymous().get("/registry/v1/standard-elements").body().path("items");
        assertThat(items.size()).isEqualTo(14);
        assertThat(items.get(0).path("mandatory").asBoolean()).isTrue();
        assertThat(anonymous().get("/registry/v1/catalogue/compare").code()).isEqualTo("invalid_value");
    }

    private String serviceAt(String event, String region) {
        String agency = newAgency();
        String service = Samples.service("cuaca", "Peringatan dini", region, "lingkungan")
                .replace("\"simulated\"", "\"life_events\":[\"" + event + "\"],\"simulated\"");
        assertThat(officer(agency).post(servicesOf(agency), service).status()).isEqualTo(201);
        publish(agency, Samples.release());
        return agency;
    }
}
