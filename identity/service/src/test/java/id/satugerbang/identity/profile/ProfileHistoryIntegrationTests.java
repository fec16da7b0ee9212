package id.satugerbang.identity.profile;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.testing.Answer;
import id.satugerbang.identity.testing.IdentityServer;
import id.satugerbang.identity.testing.TestIssuer;
import org.junit.jupiter.api.Test;

class ProfileHistoryIntegrationTests {

    private static final String HISTORY = "/identity/v1/profile/history";

    private final IdentityServer identity = IdentityServer.shared();
    private final TestIssuer issuer = TestIssuer.shared();
    private final String subject = TestIssuer.newSubject();
    private final String citizen = issuer.citizen(subject);

    @Test
    void every_change_of_every_field_is_remembered_newest_first() {
        change("\"0\"", "\"nama_lengkap\":\"Siti\"");
        change("\"1\"", "\"nama_lengkap\":\"Siti Aminah\"");
        change("\"2\"", "\"nama_lengkap\":null");
        Answer history = identity.get(HISTORY, citizen).isOk();
        assertThat(history.body().path("items")).hasSize(3);
        assertThat(history.at("/items/0/change")).isEqualTo("removed");
        assertThat(history.body().at("/items/0").has("value")).isFalse();
        assertThat(history.at("/items/1/change")).isEqualTo("changed");
        assertThat(history.at("/items/1/value")).isEqualTo("Siti Aminah");
        assertThat(history.at("/items/2/change")).isEqualTo("entered");
        assertThat(history.at("/items/2/actor")).isEqualTo("citizen");
    }

    @Test
    void one_fields_changes_can_be_asked_for() {
        change("\"0\"", "\"nama_lengkap\":\"Siti\",\"agama\":\"islam\"");
        Answer history = identity.get(HISTORY + "?attribute=agama", citizen).isOk();
        assertThat(history.body().path("items")).hasSize(1);
        assertThat(history.at("/items/0/value")).isEqualTo("islam");
    }

    @Test
    void what_needs_a_second_factor_is_named_without_its_value() {
        String strong = issuer.strongCitizen(subject);
        identity.patch(strong, "\"0\"", "{\"attributes\":{\"cacat\":\"tuna netra\"}}")
                .isOk();
        Answer weak = identity.get(HISTORY, citizen).isOk();
        assertThat(weak.at("/items/0/attribute")).isEqualTo("cacat");
        assertThat(weak.text()).doesNotContain("netra");
        assertThat(identity.get(HISTORY, strong).at("/items/0/value")).isEqualTo("tuna netra");
    }

    @Test
    void long_histories_come_in_pages() {
        for (int version = 0; version < 60; version++) {
            change("\"" + version + "\"", "\"nama_lengkap\":\"Siti " + version + "\"");
        }
        Answer first = identity.get(HISTORY, citizen).isOk();
        assertThat(first.body().path("items")).hasSize(50);
        Answer second =
                identity.get(HISTORY + "?cursor=" + first.at("/next"), citizen).isOk();
        assertThat(second.body().path("items")).hasSize(10);
        assertThat(second.at("/items/9/value")).isEqualTo("Siti 0");
        assertThat(second.body().has("next")).isFalse();
        identity.get(HISTORY + "?cursor=-1", citizen).isProblem(422, "invalid_value");
    }

    @Test
    void the_history_of_another_is_not_shown() {
        change("\"0\"", "\"nama_lengkap\":\"Siti\"");
        assertThat(identity.get(HISTORY, issuer.citizen(TestIssuer.newSubject()))
                        .isOk()
                        .body()
                        .path("items")
                        .isEmpty())
                .isTrue();
    }

    private void change(String ifMatch, String attributes) {
        identity.patch(citizen, ifMatch, "{\"attributes\":{" + attributes + "}}")
                .isOk();
    }
}
