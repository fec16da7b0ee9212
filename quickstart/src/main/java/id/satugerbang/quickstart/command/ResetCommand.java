package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.process.PidFile;
import id.satugerbang.quickstart.startup.QuickstartSystem;
import id.satugerbang.quickstart.state.StateRemoval;
import java.io.IOException;
import java.util.List;

/** Forgets everything: data, logs, keys and passwords. */
final class ResetCommand implements Command {

    private final QuickstartSystem system;

    ResetCommand(QuickstartSystem system) {
        this.system = system;
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Options.none("reset", arguments);
        boolean launching =
                new PidFile(system.state().pid(UpCommand.LAUNCHER)).living().isPresent();
        if (launching || !system.running().isEmpty()) {
            throw new UserException("Satu Gerbang is still running: ./satu down first.");
        }
        system.stop();
        StateRemoval.remove(system.state().root());
        System.out.println("Everything in " + system.state().root() + " is deleted.");
        return 0;
    }
}
