package id.satugerbang.quickstart.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.state.StateDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SecretFilesTests {

    @TempDir
    Path folder;

    @Test
    void generatedOnceAndKept() throws Exception {
        SecretFiles secrets = files();
        secrets.create();
        RealmSecrets realm = secrets.realm();
        secrets.create();
        assertThat(secrets.realm()).isEqualTo(realm);
        assertThat(realm.users().values()).doesNotHaveDuplicates().allMatch(password -> password.length() == 20);
    }

    @Test
    void theRealmsFileHasTheShapeItsCommandReads() throws Exception {
        SecretFiles secrets = files();
        secrets.create();
        JsonNode json = JsonMapper.shared().readTree(Files.readString(secrets.realmFile()));
        assertThat(json.propertyNames()).containsExactlyInAnyOrder("clients", "users");
        assertThat(json.path("clients").propertyNames())
                .containsExactlyInAnyOrder("satu-gateway", "satu-integrator-demo");
        assertThat(json.path("users").propertyNames())
                .containsExactlyInAnyOrder(
                        "siti.aminah",
                        "budi.santoso",
                        "petugas.bmkg",
                        "petugas.dukcapil",
                        "petugas.loket",
                        "petugas.dpmptsp",
                        "petugas.dinkes",
                        "petugas.bpjs",
                        "petugas.bapenda",
                        "peninjau");
    }

    @Test
    void onlyTheOwnerMayReadThem() throws Exception {
        SecretFiles secrets = files();
        secrets.create();
        for (Path file : new Path[] {secrets.realmFile(), secrets.agencyFile()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void whatAnEarlierVersionMadeIsKeptAndCompleted() throws Exception {
        SecretFiles secrets = files();
        Files.writeString(secrets.realmFile(), "{\"clients\":{},\"users\":{\"siti.aminah\":\"lama\"}}");
        secrets.create();
        assertThat(secrets.realm().user("siti.aminah")).isEqualTo("lama");
        assertThat(secrets.realm().user("petugas.bpjs")).hasSize(20);
    }

    @Test
    void everyKeyOfTheAgenciesIsAnother() throws Exception {
        SecretFiles secrets = files();
        secrets.create();
        assertThat(secrets.agencies().values().values()).hasSize(8).doesNotHaveDuplicates();
        assertThat(secrets.agencies().toString())
                .doesNotContain(secrets.agencies().values().get("bpjs-secret"));
    }

    @Test
    void anUnknownAccountIsRefusedWithTheNamesThatExist() throws Exception {
        SecretFiles secrets = files();
        secrets.create();
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> secrets.realm().user("nobody"))
                .withMessageContaining("nobody")
                .withMessageContaining("siti.aminah");
    }

    @Test
    void beforeTheFirstStartThereAreNone() throws Exception {
        SecretFiles secrets = files();
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(secrets::realm)
                .withMessageContaining("./satu up");
    }

    private SecretFiles files() throws Exception {
        StateDirectory state = new StateDirectory(folder);
        state.create();
        return new SecretFiles(state);
    }
}
