package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.part.Part;
import id.satugerbang.quickstart.process.PidFile;
import id.satugerbang.quickstart.process.PortCheck;
import id.satugerbang.quickstart.process.ProcessIdentity;
import id.satugerbang.quickstart.secrets.InstallationKeys;
import id.satugerbang.quickstart.settings.Port;
import id.satugerbang.quickstart.settings.SettingsFile;
import id.satugerbang.quickstart.startup.QuickstartSystem;
import id.satugerbang.quickstart.startup.Startup;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Starts everything; stays in the foreground until it is stopped, unless detached. */
final class UpCommand implements Command {

    /** Name under which the launcher notes its own process. */
    static final String LAUNCHER = "launcher";

    private final QuickstartSystem system;

    UpCommand(QuickstartSystem system) {
        this.system = system;
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        boolean detach = Options.flag("up", "--detach", arguments);
        system.state().create();
        try (LauncherLock lock = LauncherLock.acquire(system.state().lock())) {
            requireStopped();
            requirePorts();
            prepare();
            try (StopOnExit guard = new StopOnExit(system)) {
                start();
                return detach ? detached(guard) : foreground(guard);
            }
        }
    }

    private void requireStopped() {
        List<Part> running = system.running();
        if (!running.isEmpty()) {
            throw new UserException("Already running: "
                    + running.stream().map(Part::name).collect(Collectors.joining(", "))
                    + ". ./satu status shows it, ./satu down stops it.");
        }
    }

    private void requirePorts() {
        PortCheck check = new PortCheck();
        for (Part part : system.parts()) {
            for (Port port : part.ports()) {
                check.requireFree(port, system.settings().port(port));
            }
        }
    }

    private void prepare() throws IOException {
        SettingsFile.save(system.settings());
        ProcessIdentity self = ProcessIdentity.of(ProcessHandle.current().pid())
                .orElseThrow(() -> new UserException("/proc is not there: Linux is needed."));
        new PidFile(system.state().pid(LAUNCHER)).write(self);
        system.secrets().create();
        try {
            new InstallationKeys(system.settings().keysDirectory()).create();
        } catch (GeneralSecurityException unusable) {
            throw new UserException(unusable.getMessage() + ": remove them or ./satu reset.", unusable);
        }
    }

    private void start() throws InterruptedException {
        long begin = System.nanoTime();
        new Startup(UpCommand::print).run(new StartPlan(system).steps());
        print("ready", Duration.ofNanos(System.nanoTime() - begin));
        System.out.print(Welcome.of(
                Accounts.of(system.settings(), system.secrets().realm()),
                system.secrets().realm()));
    }

    private int detached(StopOnExit guard) throws IOException {
        guard.leaveRunning();
        new PidFile(system.state().pid(LAUNCHER)).delete();
        System.out.println("\nIt runs in the background: ./satu status, ./satu logs PART, ./satu down.");
        return 0;
    }

    private int foreground(StopOnExit guard) throws InterruptedException {
        System.out.println("\nCtrl-C stops everything.");
        new Watch(system, guard::stopping).untilAllStopped();
        return 1;
    }

    private static synchronized void print(String what, Duration took) {
        System.out.printf("  %-12s %5.1f s%n", what, took.toMillis() / 1000.0);
    }
}
