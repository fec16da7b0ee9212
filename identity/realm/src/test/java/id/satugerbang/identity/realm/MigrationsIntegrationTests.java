package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.identity.realm.admin.RealmAdmin;
import id.satugerbang.identity.realm.support.Installation;
import id.satugerbang.identity.realm.support.TestInstallation;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@ExtendWith(TestInstallation.class)
class MigrationsIntegrationTests {

    private static final String BROKER = "identity-provider/instances/inapas";

    private final Installation installation;
    private final RealmAdmin admin;

    MigrationsIntegrationTests(Installation installation) {
        this.installation = installation;
        this.admin = installation.admin();
    }

    @Test
    void stepsAreTakenOnceAndWhatAnOperatorChangesAfterwardsStays() {
        assertThat(admin.get("").path("attributes").path("satu.migration").asString())
                .isEqualTo("5");
        ObjectNode broker = (ObjectNode) admin.get(BROKER);
        assertThat(broker.path("enabled").asBoolean(true)).isFalse();
        admin.put(BROKER, broker.deepCopy().put("displayName", "INApas percobaan"));

        assertThat(installation.reconcile().lines()).containsExactly("up to date");
        assertThat(admin.get(BROKER).path("displayName").asString()).isEqualTo("INApas percobaan");
        admin.put(BROKER, broker);
    }

    @Test
    void aStepThatWasCutShortIsTakenAgain() {
        doneUpTo("1");
        assertThat(installation.reconcile().lines())
                .extracting(line -> line.replaceFirst(":.*", ""))
                .containsExactly("migration 2", "migration 3", "migration 4", "migration 5");
        assertThat(admin.get(BROKER + "/mappers")).hasSize(1);
        assertThat(installation.reconcile().lines()).containsExactly("up to date");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"nik:nik,name:nama_lengkap,birthdate:tanggal_lahir; true", "nik:nik; false"})
    void aBrokerOfBeforeProvesTheGenderTooUnlessAnOperatorChoseItsClaims(String before, boolean gender) {
        JsonNode mapper = admin.get(BROKER + "/mappers").path(0);
        String path = BROKER + "/mappers/" + mapper.path("id").asString();
        ObjectNode old = (ObjectNode) mapper.deepCopy();
        ((ObjectNode) old.path("config")).put("claims", before);
        admin.put(path, old);
        doneUpTo("4");

        installation.reconcile();

        String claims = admin.get(path).path("config").path("claims").asString();
        assertThat(claims.contains("gender:jenis_kelamin:")).isEqualTo(gender);
        admin.put(path, mapper);
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

    private void doneUpTo(String migration) {
        ObjectNode realm = (ObjectNode) admin.get("");
        ((ObjectNode) realm.path("attributes")).put("satu.migration", migration);
        admin.put("", realm);
    }
}
