package id.satugerbang.quickstart.keycloak;

import id.satugerbang.quickstart.process.ChildLauncher;
import id.satugerbang.quickstart.process.PidFile;
import id.satugerbang.quickstart.secrets.SecretFiles;
import id.satugerbang.quickstart.service.JavaCommand;
import id.satugerbang.quickstart.settings.Port;
import id.satugerbang.quickstart.settings.Settings;
import id.satugerbang.quickstart.state.StateDirectory;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Brings the realm to its declared state, with this system's addresses and secrets. */
public final class RealmStep {

    static final String ADMINISTRATOR = "admin";

    private static final String NAME = "realm";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Settings settings;
    private final StateDirectory state;
    private final ChildLauncher launcher;
    private final SecretFiles secrets;
    private final JavaCommand java;

    public RealmStep(
            Settings settings, StateDirectory state, ChildLauncher launcher, SecretFiles secrets, JavaCommand java) {
        this.settings = settings;
        this.state = state;
        this.launcher = launcher;
        this.secrets = secrets;
        this.java = java;
    }

    /** Runs the realm command. @throws id.satugerbang.quickstart.UserException where it fails */
    public void run() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                java.jar(NAME, "128m", settings.root().resolve("identity/realm/target/identity-realm.jar")));
        command.addAll(List.of("reconcile", "--quickstart"));
        launcher.start(NAME, command, environment()).awaitSuccess(PATIENCE);
        new PidFile(state.pid(NAME)).delete();
    }

    private Map<String, String> environment() {
        return Map.of(
                "SATU_SMTP_HOST", "127.0.0.1",
                "SATU_SMTP_PORT", Integer.toString(settings.port(Port.MAIL)),
                "SATU_SMTP_FROM", "satu-gerbang@satu-gerbang.example",
                "SATU_KEYCLOAK_URI", settings.keycloakOrigin(),
                "SATU_KEYCLOAK_ADMIN", ADMINISTRATOR,
                "SATU_KEYCLOAK_ADMIN_PASSWORD", secrets.servers().keycloakAdmin(),
                "SATU_PUBLIC_ORIGIN", settings.publicOrigin(),
                "SATU_REALM_SECRETS", secrets.realmFile().toString());
    }
}
