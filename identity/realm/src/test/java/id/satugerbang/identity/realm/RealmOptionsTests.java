package id.satugerbang.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealmOptionsTests {

    private static final Map<String, String> COMPLETE = Map.of(
            "SATU_KEYCLOAK_ADMIN", "admin",
            "SATU_KEYCLOAK_ADMIN_PASSWORD", "rahasia",
            "SATU_REALM_SECRETS", "secrets.json");

    @TempDir
    private Path folder;

    @Test
    void addressesDefaultToTheQuickstarts() {
        RealmOptions options = RealmOptions.of(List.of("reconcile"), COMPLETE);

        assertThat(options.login().keycloak()).hasToString("http://localhost:8180");
        assertThat(options.origin()).isEqualTo("http://localhost:8080");
        assertThat(options.quickstart()).isFalse();
        assertThat(options.toString()).doesNotContain("rahasia");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://*", "http://host/path", "host:8080", "https://a.example/*", "http://a b"})
    void anOriginThatIsNoneIsRefused(String origin) {
        Map<String, String> environment = new HashMap<>(COMPLETE);
        environment.put("SATU_PUBLIC_ORIGIN", origin);

        assertThatThrownBy(() -> RealmOptions.of(List.of("reconcile"), environment))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("SATU_PUBLIC_ORIGIN must be an origin");
    }

    @Test
    void aMissingVariableIsNamed() {
        assertThatThrownBy(() -> RealmOptions.of(List.of("reconcile"), Map.of("SATU_KEYCLOAK_ADMIN", "admin")))
                .hasMessage("SATU_KEYCLOAK_ADMIN_PASSWORD is not set");
    }

    @Test
    void anUnknownOptionIsNamed() {
        assertThatThrownBy(() -> RealmOptions.of(List.of("reconcile", "--quick"), COMPLETE))
                .hasMessage("unknown option --quick");
    }

    @Test
    void aSecretThatIsMissingIsNamedAndNoneIsShown() throws IOException {
        Path file = folder.resolve("secrets.json");
        Files.writeString(file, "{\"clients\": {\"satu-gateway\": \"sangat-rahasia\"}}");

        assertThat(RealmSecrets.read(file, false).toString()).doesNotContain("sangat-rahasia");
        assertThatThrownBy(() -> RealmSecrets.read(file, true))
                .hasMessageContaining("has no clients/satu-integrator-demo")
                .hasMessageNotContaining("sangat-rahasia");
    }

    @Test
    void aSecretsFileThatIsNoJsonIsToldWithoutItsContent() throws IOException {
        Path file = folder.resolve("secrets.json");
        Files.writeString(file, "rahasia: ya");

        assertThatThrownBy(() -> RealmSecrets.read(file, false)).hasMessage("secrets file " + file + " is not JSON");
    }
}
