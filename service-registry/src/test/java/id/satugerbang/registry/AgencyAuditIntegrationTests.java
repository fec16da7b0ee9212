package id.satugerbang.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.satugerbang.registry.testing.Answer;
import id.satugerbang.registry.testing.Api;
import id.satugerbang.registry.testing.RegistryIntegrationTest;
import id.satugerbang.registry.testing.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is done with an agency and what belongs to it leaves a row that its officers see. */
class AgencyAuditIntegrationTests extends RegistryIntegrationTest {

    private static final String KEY =
            "{\"type\":\"api_key\",\"api_key\":{\"in\":\"header\",\"name\":\"k\",\"value\":\"rahasia\"}}";

    @Test
    void credentialsOwnershipNamesAndTemplatesLeaveRows() {
        String agency = newService();
        String partner = newAgency();
        Api officer = officer(agency);
        reviewer().put("/registry/v1/agencies/" + agency, "{\"name\":{\"id\":\"Nama baru\"},\"region\":\"35\"}");
        String credential = "/registry/v1/agencies/" + agency + "/credentials/kunci";
        officer.put(credential, KEY);
        officer.put(credential, KEY);
        officer.delete(credential);
        String share = servicesOf(agency) + "/cuaca/partners/" + partner;
        officer.put(share, "{}");
        officer(partner).put(share, "{}");
        officer(partner).delete(share);
        Answer release = publish(agency, Samples.release());
        Answer template = officer.post("/registry/v1/templates", "{\"release\":\"" + release.text("id") + "\"}");
        officer.delete("/registry/v1/templates/" + template.text("id"));
        reviewer().post("/registry/v1/agencies/" + agency + "/suspend", "{\"reason\":\"Kunci bocor\"}");
        reviewer().post("/registry/v1/agencies/" + agency + "/resume", "{\"reason\":\"Kunci diganti\"}");

        assertThat(trail(officer, agency))
                .containsExactly(
                        "agency resume reviewer-1",
                        "agency suspend reviewer-1",
                        "template withdraw officer-" + agency,
                        "template offer officer-" + agency,
                        "partner end officer-" + partner,
                        "partner accept officer-" + partner,
                        "partner invite officer-" + agency,
                        "credential delete officer-" + agency,
                        "credential replace officer-" + agency,
                        "credential create officer-" + agency,
                        "agency change reviewer-1",
                        "agency create reviewer-1");
        assertThat(trail(officer(partner), partner)).contains("partner end officer-" + partner);
        JsonNode rows =
                officer.get("/registry/v1/agencies/" + agency + "/audit").body();
        assertThat(rows.toString()).contains("Kunci bocor", "Nama baru").doesNotContain("rahasia");
        assertThat(officer(partner)
                        .get("/registry/v1/agencies/" + agency + "/audit")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void rowsAreOnlyEverAdded() {
        newAgency();
        for (String change : List.of("update agency_audit set actor = 'x'", "delete from agency_audit")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .isThrownBy(() -> database.sql(change).update());
        }
    }

    @Test
    void aCredentialInUseIsReplacedKnowinglyAndDeletedOnlyWhenNobodyNeedsIt() {
        String agency = newService();
        Api officer = officer(agency);
        String credential = "/registry/v1/agencies/" + agency + "/credentials/kunci";
        officer.put(credential, KEY);
        ObjectNode upload = Samples.release();
        upload.withObject("/upstreams/0/auth").put("type", "api_key").put("credential", "kunci");
        Answer release = publish(agency, upload);
        assertThat(uses(officer, agency)).isEqualTo("cuaca published");

        Answer refused = officer.put(credential, KEY);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("credential_in_use");
        assertThat(officer.put(credential + "?replace=true", KEY).status()).isEqualTo(204);
        move(reviewer(), release, "suspend");
        assertThat(officer.delete(credential).code()).isEqualTo("credential_in_use");
        assertThat(uses(officer, agency)).isEqualTo("cuaca suspended");
        assertThat(move(reviewer(), release, "resume").status()).isEqualTo(200);
    }

    @Test
    void aDraftIsDeletedAndASubmissionTakenBack() {
        String agency = newService();
        Api officer = officer(agency);
        Answer release = draft(agency, Samples.release());
        move(officer, release, "submit");
        assertThat(officer.with("If-Match", "*").delete(path(release)).status()).isEqualTo(409);
        assertThat(move(reviewer(), release, "withdraw").status()).isEqualTo(403);
        assertThat(move(officer, release, "withdraw").text("state")).isEqualTo("draft");
        assertThat(officer.delete(path(release)).status()).isEqualTo(428);
        assertThat(officer.with("If-Match", "\"3\"").delete(path(release)).status())
                .isEqualTo(204);
        assertThat(officer.get(path(release)).status()).isEqualTo(404);
        assertThat(officer.get(releasesOf(agency)).body().path("items")).isEmpty();
        assertThat(trail(officer, agency)).contains("release delete officer-" + agency);
    }

    @Test
    void theSameUploadTwiceIsOneDraftAndTheSameRegistrationTwiceOneService() {
        String agency = newService();
        Answer first = draft(agency, Samples.release());
        Answer second =
                officer(agency).post(releasesOf(agency), Samples.release().toString());
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.text("id")).isEqualTo(first.text("id"));
        String gempa = Samples.service("gempa", "Gempa", "35", "x");
        assertThat(officer(agency).post(servicesOf(agency), gempa).status()).isEqualTo(201);
        assertThat(officer(agency).post(servicesOf(agency), gempa).status()).isEqualTo(200);
        String cuaca = Samples.service("cuaca", "Prakiraan cuaca", "35", "lingkungan");
        assertThat(officer(agency).post(servicesOf(agency), cuaca).code()).isEqualTo("already_exists");
    }

    @Test
    void whatIsSuspendedOrRetiredSaysSoWithItsLastDay() {
        String agency = newService();
        String page = "/registry/v1/catalogue/" + agency + "/cuaca";
        assertThat(anonymous().get(page).status()).isEqualTo(404);
        Answer release = publish(agency, Samples.release());
        String etag = reviewer().get(path(release)).etag();
        officer(agency)
                .with("If-Match", etag)
                .post(path(release) + "/deprecate", "{\"sunset_at\":\"2099-12-31T00:00:00Z\"}");
        assertThat(anonymous().get(page).text("sunset_at")).startsWith("2099-12-31");
        assertThat(move(reviewer(), release, "suspend").text("state")).isEqualTo("suspended");
        JsonNode suspended = anonymous().get(page).body();
        assertThat(suspended.at("/entry/state").asString()).isEqualTo("suspended");
        assertThat(suspended.path("sunset_at").asString()).startsWith("2099-12-31");
        assertThat(suspended.path("ended_at").asString()).isNotEmpty();
        assertThat(move(reviewer(), release, "resume").text("state")).isEqualTo("deprecated");
        move(officer(agency), release, "retire");
        JsonNode retired = anonymous().get(page).body();
        assertThat(retired.at("/entry/state").asString()).isEqualTo("retired");
        assertThat(retired.path("operations")).isEmpty();
    }

    @Test
    void reviewersFindWhatTheyDecidedAndWhatIsLive() {
        String agency = newService();
        Answer release = publish(agency, Samples.release());
        JsonNode item = reviewer()
                .get("/registry/v1/decisions?state=published&own=true&q=" + agency)
                .body()
                .at("/items/0");
        assertThat(item.at("/release/id").asString()).isEqualTo(release.text("id"));
        assertThat(item.path("action").asString()).isEqualTo("publish");
        assertThat(item.path("own").asBoolean()).isTrue();
        assertThat(otherReviewer()
                        .get("/registry/v1/decisions?own=true&q=" + agency)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void namesThatMisleadAndRegionsThatAreNotAreRefused() {
        String agency = newService();
        for (String name : List.of(" ", "\\u00a0", "a\\u202eb", "a\\u2066b", "a\\u0000b", "\\u200b")) {
            Answer refused = officer(agency).post(servicesOf(agency), Samples.service("nama", name, "35", "x"));
            assertThat(refused.status()).as(name).isEqualTo(422);
            assertThat(refused.hasError("/name/id", "invalid_value")).as(name).isTrue();
        }
        for (String region : List.of("99", "35.99", "35.78.99")) {
            Answer refused = officer(agency).post(servicesOf(agency), Samples.service("wilayah", "X", region, "x"));
            assertThat(refused.hasError("/region", "region_unknown")).as(region).isTrue();
        }
        assertThat(reviewer()
                        .put("/registry/v1/agencies/" + agency, "{\"name\":{\"id\":\"X\"},\"region\":\"99\"}")
                        .status())
                .isEqualTo(422);
    }

    private static String uses(Api officer, String agency) {
        JsonNode use = officer.get("/registry/v1/agencies/" + agency + "/credentials")
                .body()
                .at("/items/0/used_by/0");
        return use.path("service").asString() + " " + use.path("state").asString();
    }

    private static List<String> trail(Api caller, String agency) {
        return caller.get("/registry/v1/agencies/" + agency + "/audit")
                .body()
                .path("items")
                .valueStream()
                .map(row -> String.join(
                        " ",
                        row.path("kind").asString(),
                        row.path("action").asString(),
                        row.path("actor").asString()))
                .toList();
    }
}
