package id.satugerbang.identity.business;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import org.junit.jupiter.api.Test;

class BusinessesIntegrationTests {

    private static final String BUSINESSES = "/identity/v1/businesses";
    private static final String NIB = "1203000417856";

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final String citizen = issuer.citizen(TestIssuer.newSubject());

    @Test
    void a_business_is_added_changed_and_removed() {
        Answer added = identity.post(BUSINESSES, citizen, "{\"name\":\" Warung Bu Siti \",\"nib\":\"" + NIB + "\"}")
                .is(201);
        String path = BUSINESSES + "/" + added.at("/id");
        assertThat(added.at("/name")).isEqualTo("Warung Bu Siti");
        assertThat(added.at("/nib")).isEqualTo(NIB);

        identity.call("PATCH", path, citizen, "{\"nib\":null}", "").isProblem(428, "precondition_required");
        Answer changed = identity.call("PATCH", path, citizen, "{\"nib\":null}", added.etag())
                .isOk();
        assertThat(changed.at("/name")).isEqualTo("Warung Bu Siti");
        assertThat(changed.body().has("nib")).isFalse();
        identity.call("PATCH", path, citizen, "{\"name\":\"X\"}", added.etag()).isProblem(412, "version_conflict");

        identity.call("DELETE", path, citizen, "", changed.etag()).is(204);
        assertThat(identity.get(BUSINESSES, citizen).isOk().body().path("items").isEmpty())
                .isTrue();
    }

    @Test
    void what_is_no_name_or_no_number_is_refused_with_its_place() {
        assertThat(refused("{\"name\":\" \"}").faults("errors")).containsExactly("/name empty_value");
        assertThat(refused("{\"name\":\"a\\u0007b\"}").faults("errors")).containsExactly("/name unsafe_character");
        assertThat(refused("{\"name\":\"W\",\"nib\":\"120300041785\"}").faults("errors"))
                .containsExactly("/nib nib_form");
    }

    @Test
    void unknown_fields_are_refused() {
        Answer added = identity.post(BUSINESSES, citizen, "{\"name\":\"W\"}").is(201);
        identity.post(BUSINESSES, citizen, "{\"name\":\"W\",\"owner\":\"x\"}").isProblem(400, "unknown_field");
        identity.call("PATCH", BUSINESSES + "/" + added.at("/id"), citizen, "{\"owner\":\"x\"}", added.etag())
                .isProblem(400, "unknown_field");
    }

    @Test
    void the_business_of_another_is_not_there() {
        Answer added = identity.post(BUSINESSES, citizen, "{\"name\":\"W\"}").is(201);
        String path = BUSINESSES + "/" + added.at("/id");
        String stranger = issuer.citizen(TestIssuer.newSubject());
        identity.get(path, stranger).isProblem(404, "not_found");
        identity.call("DELETE", path, stranger, "", "*").isProblem(404, "not_found");
        assertThat(identity.get(path, citizen).isOk().at("/name")).isEqualTo("W");
    }

    private Answer refused(String body) {
        return identity.post(BUSINESSES, citizen, body).isProblem(422, "invalid_value");
    }
}
