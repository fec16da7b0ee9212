package id.satugerbang.quickstart.startup;

import id.satugerbang.quickstart.keycloak.KeycloakPlan;
import id.satugerbang.quickstart.keycloak.RealmStep;
import id.satugerbang.quickstart.part.Part;
import id.satugerbang.quickstart.postgres.PostgresPart;
import id.satugerbang.quickstart.process.ChildLauncher;
import id.satugerbang.quickstart.process.PidFile;
import id.satugerbang.quickstart.process.ProcessStopper;
import id.satugerbang.quickstart.redis.RedisPart;
import id.satugerbang.quickstart.secrets.SecretFiles;
import id.satugerbang.quickstart.service.JavaCommand;
import id.satugerbang.quickstart.service.PlatformServices;
import id.satugerbang.quickstart.service.ServicePart;
import id.satugerbang.quickstart.service.ServicePlan;
import id.satugerbang.quickstart.settings.Port;
import id.satugerbang.quickstart.settings.Settings;
import id.satugerbang.quickstart.state.StateDirectory;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All parts of one system on one machine. */
public final class QuickstartSystem {

    private static final Duration REALM_STOP = Duration.ofSeconds(5);

    private final Settings settings;
    private final StateDirectory state;
    private final ChildLauncher launcher;
    private final SecretFiles secrets;
    private final JavaCommand java;

    public QuickstartSystem(Settings settings, Map<String, String> environment) {
        this.settings = settings;
        this.state = new StateDirectory(settings.stateDirectory());
        this.launcher = new ChildLauncher(state);
        this.secrets = new SecretFiles(state);
        this.java = new JavaCommand(settings.root(), environment);
    }

    /** What it was or will be started with. */
    public Settings settings() {
        return settings;
    }

    /** Where its state lies. */
    public StateDirectory state() {
        return state;
    }

    /** Its generated secrets. */
    public SecretFiles secrets() {
        return secrets;
    }

    /** The parts in the order in which they depend on one another. */
    public List<Part> parts() {
        return parts(settings.gateways() == 2);
    }

    private List<Part> parts(boolean secondGateway) {
        PlatformServices services = new PlatformServices(settings, state, secrets, java);
        List<Part> parts = new ArrayList<>(List.of(
                new PostgresPart(state, launcher, secrets, settings.port(Port.POSTGRES)),
                new RedisPart(state, launcher, secrets, settings.port(Port.REDIS)),
                jvm(new KeycloakPlan(settings, state, secrets).plan()),
                jvm(services.identity()),
                jvm(services.registry()),
                jvm(services.agencies()),
                jvm(services.mail()),
                jvm(services.gateway())));
        if (secondGateway) {
            parts.add(jvm(services.secondGateway()));
        }
        return List.copyOf(parts);
    }

    /** Parts whose process lives. */
    public List<Part> running() {
        return parts().stream()
                .filter(part -> new PidFile(state.pid(part.name())).living().isPresent())
                .toList();
    }

    /** Stops every part; nothing is started afterwards. */
    public void stop() throws IOException, InterruptedException {
        launcher.close();
        new ProcessStopper().stopNoted(new PidFile(state.pid("realm")), REALM_STOP);
        new Shutdown().stop(parts(true));
    }

    /** Brings the realm to its declared state. */
    public RealmStep realm() {
        return new RealmStep(settings, state, launcher, secrets, java);
    }

    private Part jvm(ServicePlan plan) {
        return new ServicePart(state, launcher, plan);
    }
}
