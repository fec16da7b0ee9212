package id.satugerbang.quickstart.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.satugerbang.quickstart.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTests {

    private static final Path ROOT = Path.of("/checkout");

    @Test
    void portsStandWhereTheDesignPutsThem() {
        Settings settings = Settings.from(ROOT, Map.of());
        assertThat(settings.port(Port.GATEWAY)).isEqualTo(8080);
        assertThat(settings.port(Port.KEYCLOAK)).isEqualTo(8180);
        assertThat(settings.issuer()).isEqualTo("http://localhost:8180/realms/satu-gerbang");
        assertThat(settings.stateDirectory()).isEqualTo(ROOT.resolve(".satu"));
        assertThat(settings.keysDirectory()).isEqualTo(ROOT.resolve(".satu/keys"));
    }

    @Test
    void everyPortCanBeMoved() {
        for (Port port : Port.values()) {
            Settings settings = Settings.from(ROOT, Map.of(port.variable(), "20001"));
            assertThat(settings.port(port)).as(port.variable()).isEqualTo(20001);
        }
    }

    @Test
    void aValueThatIsNoPortIsRefusedWithItsVariable() {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> Settings.from(ROOT, Map.of("SATU_PORT_REDIS", "many")))
                .withMessageContaining("SATU_PORT_REDIS=many");
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> Settings.from(ROOT, Map.of("SATU_PORT_REDIS", "70000")))
                .withMessageContaining("SATU_PORT_REDIS=70000");
    }

    @Test
    void twoPartsCannotShareAPort() {
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> Settings.from(ROOT, Map.of("SATU_PORT_REDIS", "8080")))
                .withMessageContaining("8080")
                .withMessageContaining("SATU_PORT_GATEWAY")
                .withMessageContaining("SATU_PORT_REDIS");
    }

    @Test
    void thereAreOneOrTwoGateways() {
        Settings two = Settings.from(ROOT, Map.of("SATU_GATEWAYS", "2"));
        assertThat(two.gatewayOrigins()).containsExactly("http://localhost:8080", "http://localhost:8083");
        assertThatExceptionOfType(UserException.class)
                .isThrownBy(() -> Settings.from(ROOT, Map.of("SATU_GATEWAYS", "3")))
                .withMessageContaining("SATU_GATEWAYS=3");
    }

    @Test
    void theSimulatedAgenciesAreAllowedUpstreamsWhereverTheyAre() {
        Settings settings = Settings.from(
                ROOT, Map.of("SATU_PORT_AGENCIES", "20002", "SATU_UPSTREAM_ALLOW", "127.0.0.1:9999, localhost:7"));
        assertThat(settings.allowedUpstreams()).containsExactly("127.0.0.1:20002", "127.0.0.1:9999", "localhost:7");
    }

    @Test
    void laterCommandsFindTheSystemWithTheSettingsItWasStartedWith(@TempDir Path root) throws Exception {
        Settings started = Settings.from(
                root, Map.of("SATU_PORT_GATEWAY", "20003", "SATU_GATEWAYS", "2", "SATU_KEYS_DIR", "elsewhere"));
        Files.createDirectories(started.stateDirectory());
        SettingsFile.save(started);
        assertThat(SettingsFile.started(root, Map.of())).isEqualTo(started);
    }
}
