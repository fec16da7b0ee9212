package id.satugerbang.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.acceptance.system.Calls;
import id.satugerbang.acceptance.system.RunningSystem;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A parent who asks for a child's identity card: has the child in the family list, has consented, and types nothing. */
final class ChildCard {

    /** Where applications are sent. */
    static final String PATH = "/api/dukcapil-surabaya/kartu-identitas-anak/kia/permohonan";

    private static final String SERVICE = "dukcapil-surabaya/kartu-identitas-anak";
    private static final JsonMapper JSON = new JsonMapper();

    private final Calls gateway;
    private final String bearer;
    private final String child;
    private final String consent;

    private ChildCard(Calls gateway, String bearer, String child, String consent) {
        this.gateway = gateway;
        this.bearer = bearer;
        this.child = child;
        this.consent = consent;
    }

    /** Adds the child to the family of a demo account and consents for it. */
    static ChildCard of(String username, RunningSystem system) {
        Calls gateway = new Calls(system.portal());
        String bearer = "Bearer " + system.tokenOf(username);
        String child = id(gateway.postJson("/identity/v1/family", """
                {"relation":"anak","attributes":{"nama_lengkap":"Bintang (simulasi)","tanggal_lahir":"2020-05-17",
                "alamat.jalan":"Jalan Contoh 1"}}""", "Authorization", bearer));
        return new ChildCard(gateway, bearer, child, id(consent(gateway, bearer)));
    }

    /** Says yes to everything that the service asks for. */
    static Calls.Answer consent(Calls gateway, String bearer) {
        return gateway.postJson("/identity/v1/consents", yes(gateway, bearer), "Authorization", bearer);
    }

    /** Sends an application with this body. */
    Calls.Answer apply(String body) {
        return gateway.postJson(PATH, body, headers());
    }

    /** Sends an application at another gateway. */
    Calls.Answer applyAt(Calls other, String body) {
        return other.postJson(PATH, body, headers());
    }

    /** Sends an application and gives its number. */
    String number() {
        Calls.Answer answer = apply("{}");
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer.json().path("nomor_permohonan").asString();
    }

    /** Headers of the parent's call for the child. */
    String[] headers() {
        return new String[] {"Authorization", bearer, "Satu-Acting-For", child};
    }

    /** Takes the consent back. */
    void revoke() {
        Calls.Answer answer =
                gateway.postJson("/identity/v1/consents/" + consent + "/revoke", "", "Authorization", bearer);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(204);
    }

    /** Newest rows of the parent's ledger. */
    JsonNode ledger() {
        return gateway.get("/identity/v1/ledger", "Authorization", bearer)
                .json()
                .path("items");
    }

    private static String yes(Calls gateway, String bearer) {
        JsonNode asked = gateway.get("/identity/v1/consent-requests?service=" + SERVICE, "Authorization", bearer)
                .json();
        List<String> attributes = new ArrayList<>();
        asked.path("attributes")
                .forEach(attribute -> attributes.add(attribute.path("key").asString()));
        ObjectNode decision = JSON.createObjectNode()
                .put("service", SERVICE)
                .put("purpose", asked.path("purpose").asString())
                .put("text_hash", asked.path("text_hash").asString());
        attributes.forEach(decision.putArray("attributes")::add);
        return decision.toString();
    }

    private static String id(Calls.Answer created) {
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        return created.json().path("id").asString();
    }
}
