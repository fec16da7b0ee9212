package id.satugerbang.quickstart.keycloak;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.secrets.SecretFiles;
import id.satugerbang.quickstart.service.ServicePlan;
import id.satugerbang.quickstart.settings.Port;
import id.satugerbang.quickstart.settings.Settings;
import id.satugerbang.quickstart.state.StateDirectory;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How Keycloak is started; {@code identity/README.md} documents the variables. */
public final class KeycloakPlan {

    private static final String OUTBOX = "KC_SPI_EVENTS_LISTENER__SATU_SIGN_IN_EVENTS__";
    private static final String LOOPBACK = "127.0.0.1";

    private final Settings settings;
    private final StateDirectory state;
    private final SecretFiles secrets;

    public KeycloakPlan(Settings settings, StateDirectory state, SecretFiles secrets) {
        this.settings = settings;
        this.state = state;
        this.secrets = secrets;
    }

    /** The plan. */
    public ServicePlan plan() {
        return new ServicePlan(
                "keycloak",
                List.of(Port.KEYCLOAK, Port.KEYCLOAK_MANAGEMENT),
                Set.of("postgres"),
                this::command,
                this::environment,
                URI.create("http://127.0.0.1:" + settings.port(Port.KEYCLOAK_MANAGEMENT) + "/health/ready"));
    }

    private List<String> command() {
        Path keycloak = settings.root().resolve("identity/keycloak");
        if (!Files.isDirectory(keycloak.resolve("target/keycloak"))) {
            throw new UserException("Keycloak was not built: ./satu up builds it unless SATU_BUILD=never.");
        }
        return List.of(
                keycloak.resolve("bin/start-keycloak").toString(),
                state.data("keycloak").toString());
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("JAVA_HOME", System.getProperty("java.home")),
                Map.entry("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"),
                Map.entry("KC_DB_URL", "jdbc:postgresql://127.0.0.1:" + settings.port(Port.POSTGRES) + "/keycloak"),
                Map.entry("KC_DB_USERNAME", "satu_keycloak"),
                Map.entry("KC_DB_PASSWORD", secrets.servers().keycloak()),
                Map.entry("KC_HOSTNAME", settings.keycloakOrigin()),
                Map.entry("KC_HTTP_ENABLED", "true"),
                Map.entry("KC_HTTP_HOST", LOOPBACK),
                Map.entry("KC_HTTP_PORT", Integer.toString(settings.port(Port.KEYCLOAK))),
                Map.entry("KC_HTTP_MANAGEMENT_HOST", LOOPBACK),
                Map.entry("KC_HTTP_MANAGEMENT_PORT", Integer.toString(settings.port(Port.KEYCLOAK_MANAGEMENT))),
                Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", RealmStep.ADMINISTRATOR),
                Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.servers().keycloakAdmin()),
                Map.entry(OUTBOX + "IDENTITY_URI", "http://127.0.0.1:" + settings.port(Port.IDENTITY)),
                Map.entry(OUTBOX + "KEYS_DIR", settings.keysDirectory().toString()));
    }
}
