package id.satugerbang.quickstart.service;

import id.satugerbang.quickstart.part.HttpProbe;
import id.satugerbang.quickstart.part.Part;
import id.satugerbang.quickstart.process.ChildLauncher;
import id.satugerbang.quickstart.process.PidFile;
import id.satugerbang.quickstart.process.ProcessStopper;
import id.satugerbang.quickstart.settings.Port;
import id.satugerbang.quickstart.state.StateDirectory;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** A JVM that is ready when its health endpoint says so. */
public final class ServicePart implements Part {

    private static final Duration READY = Duration.ofSeconds(150);
    private static final Duration STOP = Duration.ofSeconds(20);

    private final StateDirectory state;
    private final ChildLauncher launcher;
    private final ServicePlan plan;

    public ServicePart(StateDirectory state, ChildLauncher launcher, ServicePlan plan) {
        this.state = state;
        this.launcher = launcher;
        this.plan = plan;
    }

    @Override
    public String name() {
        return plan.name();
    }

    @Override
    public List<Port> ports() {
        return plan.ports();
    }

    @Override
    public Set<String> after() {
        return plan.after();
    }

    @Override
    public void start() throws IOException, InterruptedException {
        StateDirectory.createPrivate(state.data(name()));
        HttpProbe probe = new HttpProbe();
        URI health = plan.health();
        launcher.start(name(), plan.command().get(), plan.environment().get())
                .awaitReady(() -> probe.ok(health), READY);
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        new ProcessStopper().stopNoted(new PidFile(state.pid(name())), STOP);
    }
}
