package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.Api;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ServiceChangeIntegrationTests extends RegistryIntegrationTest {

    private static final String LIFE_EVENTS = "/registry/v1/life-events";

    private String agency = "";
    private String service = "";

    @BeforeEach
    void register() {
        agency = newService();
        service = servicesOf(agency) + "/cuaca";
    }

    @Test
    void aLiveServiceIsAssignedToALifeEventAndFoundThere() {
        publish(agency, Samples.release());
        String slice = "/openapi/tags/penanggulangan.json";
        assertThat(anonymous().get(LIFE_EVENTS + "/bencana").body().toString()).doesNotContain("\"" + agency + "\"");
        Answer changed = change(officer(agency), "Peringatan banjir", "penanggulangan", "35.78", "bencana");
        assertThat(changed.status()).as(changed.body().toString()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
        assertThat(anonymous().get(LIFE_EVENTS + "/bencana").body().toString()).contains("\"" + agency + "\"");
        JsonNode found = anonymous()
                .get("/registry/v1/catalogue?q=banjir&life_event=bencana&region=35.78&agency=" + agency)
                .body()
                .path("items");
        assertThat(found.at("/0/name/id").asString()).isEqualTo("Peringatan banjir");
        Answer document = anonymous().get(slice);
        assertThat(document.body().path("paths").has("/api/" + agency + "/cuaca/publik/prakiraan-cuaca"))
                .isTrue();
        assertThat(change(officer(agency), "Peringatan banjir", "lingkungan", "35.78", "bencana")
                        .status())
                .isEqualTo(200);
        assertThat(anonymous().get(slice).status()).isEqualTo(404);
    }

    @Test
    void everyChangeIsInTheTrailAndNothingTakesItOut() {
        change(officer(agency), "Cuaca desa", "lingkungan", "35", "bencana");
        change(officer(agency), "Cuaca desa", "lingkungan", "35", "bencana");
        JsonNode trail = officer(agency).get(service + "/audit").body().path("items");
        assertThat(trail).hasSize(1);
        assertThat(trail.at("/0/actor").asString()).isEqualTo("officer-" + agency);
        assertThat(trail.at("/0/own").booleanValue()).isTrue();
        assertThat(trail.at("/0/reason").asString()).isEqualTo("Perbaikan");
        assertThat(trail.at("/0/fields").valueStream().map(field -> field.path("name")
                        .asString()))
                .containsExactly("name", "summary", "life_events");
        assertThat(trail.at("/0/fields/2/before").asString()).isEqualTo("[]");
        assertThat(trail.at("/0/fields/2/after").asString()).isEqualTo("[\"bencana\"]");
        assertThat(reviewer().get(service + "/audit").body().at("/items/0/own").booleanValue())
                .isFalse();
        assertThatThrownBy(() ->
                        database.sql("update service_change set actor = 'x'").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void aChangeNeedsTheVersionThatItWasMadeFrom() {
        String input = input("Cuaca", "lingkungan", "35", "bencana");
        assertThat(officer(agency).put(service, input).code()).isEqualTo("precondition_required");
        String old = officer(agency).get(service).etag();
        assertThat(officer(agency).with("If-Match", old).put(service, input).status())
                .isEqualTo(200);
        assertThat(officer(agency).with("If-Match", old).put(service, input).code())
                .isEqualTo("version_conflict");
    }

    @Test
    void onlyOwnersChangeAndOnlyToWhatExists() {
        assertThat(change(officer(newAgency()), "Milik saya", "x", "35", "bencana")
                        .status())
                .isEqualTo(404);
        assertThat(officer(newAgency()).get(service + "/audit").status()).isEqualTo(404);
        assertThat(change(reviewer(), "Milik saya", "x", "35", "bencana").code())
                .isEqualTo("access_denied");
        Answer unknown = change(officer(agency), "Cuaca", "x", "35", "tidak-ada");
        assertThat(unknown.code()).isEqualTo("invalid_value");
        assertThat(unknown.hasError("/life_events/0", "unknown")).isTrue();
        assertThat(change(officer(agency), "Cuaca", "x", "Surabaya", "bencana").hasError("/region", "invalid_value"))
                .isTrue();
        Answer foreign = officer(agency)
                .with("If-Match", "*")
                .put(
                        service,
                        input("Cuaca", "x", "35", "bencana").replace("\"reason\"", "\"agency\":\"bmkg\",\"reason\""));
        assertThat(foreign.hasError("/agency", "unknown_field")).isTrue();
    }

    @Test
    void anInvitedAgencySeesItsInvitationAndThenTheServiceAmongItsOwn() {
        String partner = newAgency();
        String invitations = "/registry/v1/agencies/" + partner + "/invitations";
        assertThat(officer(partner).get(invitations).body().path("items")).isEmpty();
        officer(agency).put(service + "/partners/" + partner, "");
        JsonNode invited = officer(partner).get(invitations).body().path("items");
        assertThat(invited).hasSize(1);
        assertThat(invited.at("/0/agency").asString()).isEqualTo(agency);
        assertThat(invited.at("/0/service").asString()).isEqualTo("cuaca");
        assertThat(invited.at("/0/service_name/id").asString()).isEqualTo("Prakiraan cuaca");
        assertThat(agenciesOf(partner)).isEmpty();
        assertThat(officer(partner).get(service).status()).isEqualTo(404);

        officer(partner).put(service + "/partners/" + partner, "");
        assertThat(officer(partner).get(invitations).body().path("items")).isEmpty();
        assertThat(agenciesOf(partner)).containsExactly(agency);
        assertThat(change(officer(partner), "Cuaca bersama", "lingkungan", "35", "bencana")
                        .status())
                .isEqualTo(200);
        officer(partner).post(servicesOf(partner), Samples.service("zakat", "Zakat", "35", "sosial"));
        assertThat(agenciesOf(partner)).containsExactly(partner, agency);
        assertThat(agenciesOf(agency)).containsExactly(agency);

        officer(agency).delete(service + "/partners/" + partner);
        assertThat(agenciesOf(partner)).containsExactly(partner);
    }

    @Test
    void nobodyElseSeesInvitationsOrWhatIsShared() {
        String partner = newAgency();
        officer(agency).put(service + "/partners/" + partner, "");
        String path = "/registry/v1/agencies/" + partner + "/invitations";
        assertThat(officer(agency).get(path).status()).isEqualTo(404);
        assertThat(officer(newAgency()).get(path).status()).isEqualTo(404);
        assertThat(officer(newAgency())
                        .get("/registry/v1/agencies/tidak-ada/invitations")
                        .status())
                .isEqualTo(404);
        assertThat(anonymous().get(path).status()).isEqualTo(401);
        assertThat(officer(newAgency()).get(servicesOf(partner)).status()).isEqualTo(404);
        assertThat(reviewer().get(path).body().path("items")).hasSize(1);
    }

    /** Agencies of the services that an agency's list shows. */
    private List<String> agenciesOf(String listed) {
        return officer(listed)
                .get(servicesOf(listed))
                .body()
                .path("items")
                .valueStream()
                .map(each -> each.path("agency").asString())
                .toList();
    }

    /** A change from the newest version. */
    private Answer change(Api caller, String name, String sector, String region, String event) {
        String version = reviewer().get(service).etag();
        return caller.with("If-Match", version).put(service, input(name, sector, region, event));
    }

    private static String input(String name, String sector, String region, String event) {
        return """
                {"name":{"id":"%1$s"},"summary":{"id":"%1$s"},"sector":"%2$s","region":"%3$s","life_events":["%4$s"],
                 "reason":"Perbaikan"}
                """.formatted(name, sector, region, event);
    }
}
