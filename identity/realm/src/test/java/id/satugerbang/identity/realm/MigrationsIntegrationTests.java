package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.realm.admin.AdminLogin;
import id.satugerbang.identity.realm.admin.RealmAdmin;
import id.satugerbang.identity.realm.support.Installation;
import id.satugerbang.identity.realm.support.RealKeycloak;
import id.satugerbang.identity.realm.support.TestInstallation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(TestInstallation.class)
class MigrationsIntegrationTests {

    private static final String BROKER = "identity-provider/instances/inapas";

    private final Installation installation;
    private final RealmAdmin admin;

    MigrationsIntegrationTests(Installation installation) {
        this.installation = installation;
        this.admin = new RealmAdmin(
                new AdminLogin(installation.keycloak().uri(), RealKeycloak.ADMIN, RealKeycloak.ADMIN_PASSWORD),
                "satu-gerbang");
    }

    @Test
    void stepsAreTakenOnceAndWhatAnOperatorChangesAfterwardsStays() {
        assertThat(admin.get("").path("attributes").path("satu.migration").asString())
                .isEqualTo("3");
        ObjectNode broker = (ObjectNode) admin.get(BROKER);
        assertThat(broker.path("enabled").asBoolean(true)).isFalse();
        admin.put(BROKER, broker.deepCopy().put("displayName", "INApas percobaan"));

        assertThat(installation.reconcile().lines()).containsExactly("up to date");
        assertThat(admin.get(BROKER).path("displayName").asString()).isEqualTo("INApas percobaan");
        admin.put(BROKER, broker);
    }

    @Test
    void aStepThatWasCutShortIsTakenAgain() {
        ObjectNode realm = (ObjectNode) admin.get("");
        ((ObjectNode) realm.path("attributes")).put("satu.migration", "1");
        admin.put("", realm);
        assertThat(installation.reconcile().lines())
                .satisfiesExactly(second -> assertThat(second).startsWith("migration 2"), third -> assertThat(third)
                        .startsWith("migration 3"));
        assertThat(admin.get(BROKER + "/mappers")).hasSize(1);
        assertThat(installation.reconcile().lines()).containsExactly("up to date");
    }

    @Test
    void withoutAMailServerNobodyCanRegister() {
        installation.reconcile(Map.of("SATU_SMTP_HOST", ""));
        JsonNode realm = admin.get("");
        assertThat(realm.path("registrationAllowed").asBoolean(true)).isFalse();
        assertThat(realm.path("resetPasswordAllowed").asBoolean(true)).isFalse();
        installation.reconcile();
        assertThat(admin.get("").path("registrationAllowed").asBoolean(false)).isTrue();
    }

    @Test
    void aChangedPasswordOfTheMailServerIsHandedOverAndAnUnchangedOneIsNot() {
        Map<String, String> first = Map.of("SATU_SMTP_USER", "satu", "SATU_SMTP_PASSWORD", "satu-kali");
        installation.reconcile(first);
        assertThat(installation.reconcile(first).lines()).containsExactly("up to date");
        assertThat(installation
                        .reconcile(Map.of("SATU_SMTP_USER", "satu", "SATU_SMTP_PASSWORD", "dua-kali"))
                        .lines())
                .containsExactly("realm satu-gerbang: attributes");
        installation.reconcile();
    }
}
