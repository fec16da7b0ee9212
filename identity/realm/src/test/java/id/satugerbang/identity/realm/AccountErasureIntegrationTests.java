package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import id.satugerbang.identity.realm.support.Installation;
import id.satugerbang.identity.realm.support.LoginSession;
import id.satugerbang.identity.realm.support.TestInstallation;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@ExtendWith(TestInstallation.class)
class AccountErasureIntegrationTests {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Installation installation;

    AccountErasureIntegrationTests(Installation installation) {
        this.installation = installation;
    }

    /** A demo account, which the next run of the realm command makes again for whoever tests after this. */
    @Test
    void theAccountOfAnErasedCitizenIsRemovedAlsoWhereIdentityWasAwayMeanwhile() throws IOException {
        String subject = subject("budi.santoso");
        installation.identity().down();
        installation.identity().erase(subject);
        installation.identity().up();
        try {
            await().atMost(SOON).until(() -> !installation.identity().waitsFor(subject));

            assertThat(kept("user_entity", "id", subject)).isZero();
            assertThat(kept("credential", "user_id", subject)).isZero();
            assertThat(kept("satu_sign_in_event", "subject", subject)).isZero();
            assertThat(new LoginSession(installation.keycloak())
                            .signIn("budi.santoso", Installation.PASSWORD, Map.of())
                            .body())
                    .contains("Nama pengguna atau kata sandi salah.");
        } finally {
            assertThat(installation.reconcile().exitCode()).isZero();
        }
    }

    @Test
    void anOfficersAccountIsNotACitizensToRemove() {
        String officer = subject("petugas.bpjs");

        installation.identity().erase(officer);

        await().atMost(SOON).until(() -> !installation.identity().waitsFor(officer));
        assertThat(kept("user_entity", "id", officer)).isOne();
        assertThat(installation.identity().confirmation(officer)).isEqualTo("kept=true");
    }

    @Test
    void whoIsOfficerAndCitizenStaysAnOfficerAndIsNoCitizenAnyMore() {
        String officer = subject("petugas.bpjs");
        RealmAdmin admin = installation.admin();
        admin.post("users/" + officer + "/role-mappings/realm", roles("citizen"));

        installation.identity().erase(officer);

        await().atMost(SOON).until(() -> !installation.identity().waitsFor(officer));
        assertThat(kept("user_entity", "id", officer)).isOne();
        assertThat(kept("credential", "user_id", officer)).isPositive();
        assertThat(admin.get("users/" + officer + "/role-mappings/realm").toString())
                .contains("\"officer\"")
                .doesNotContain("\"citizen\"");
        assertThat(installation.identity().confirmation(officer)).isEqualTo("kept=true");
    }

    @Test
    void anAccountThatHasLostTheRoleMeanwhileIsRemovedBeforeThatIsConfirmed() throws IOException {
        String subject = subject("budi.santoso");
        installation.admin().delete("users/" + subject + "/role-mappings/realm", roles("citizen"));
        try {
            installation.identity().erase(subject);

            await().atMost(SOON).until(() -> !installation.identity().waitsFor(subject));
            assertThat(kept("user_entity", "id", subject)).isZero();
            assertThat(installation.identity().confirmation(subject)).isEqualTo("kept=false");
        } finally {
            assertThat(installation.reconcile().exitCode()).isZero();
        }
    }

    private JsonNode roles(String name) {
        return JsonMapper.shared().createArrayNode().add(installation.admin().get("roles/" + name));
    }

    private long kept(String table, String column, String subject) {
        return installation
                .postgres()
                .number("select count(*) from " + table + " where " + column + " = '" + subject + "'");
    }

    /** From the database: the account may ask for a one-time code by now, which a grant by password cannot give. */
    private String subject(String username) {
        return installation.postgres().text("select id from user_entity where username = '" + username + "'");
    }
}
