package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.process.Await;
import id.satugerbang.quickstart.process.PidFile;
import id.satugerbang.quickstart.process.ProcessIdentity;
import id.satugerbang.quickstart.process.Signal;
import id.satugerbang.quickstart.startup.QuickstartSystem;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Stops everything, also what a killed launcher left behind. */
final class DownCommand implements Command {

    private static final Duration LAUNCHER = Duration.ofSeconds(60);

    private final QuickstartSystem system;

    DownCommand(QuickstartSystem system) {
        this.system = system;
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Options.none("down", arguments);
        stopLauncher();
        system.stop();
        System.out.println("Satu Gerbang is stopped.");
        return 0;
    }

    private void stopLauncher() throws IOException, InterruptedException {
        PidFile file = new PidFile(system.state().pid(UpCommand.LAUNCHER));
        Optional<ProcessIdentity> launcher = file.living();
        if (launcher.isPresent()) {
            Signal.TERM.process(launcher.get().pid());
            if (!Await.until(() -> !launcher.get().alive(), LAUNCHER)) {
                Signal.KILL.process(launcher.get().pid());
            }
        }
        file.delete();
    }
}
