package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.part.Part;
import id.satugerbang.quickstart.startup.QuickstartSystem;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Stops one part of a started system where it still runs, and starts it again. */
final class RestartCommand implements Command {

    private final QuickstartSystem system;

    RestartCommand(QuickstartSystem system) {
        this.system = system;
    }

    @Override
    public int run(List<String> arguments) throws IOException, InterruptedException {
        Part part = named(Options.single("restart PART", arguments));
        if (system.running().isEmpty()) {
            throw new UserException("Nothing is running: ./satu up first.");
        }
        long begin = System.nanoTime();
        part.stop();
        part.start();
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        System.out.printf("  %-12s %5.1f s%n", part.name(), took.toMillis() / 1000.0);
        return 0;
    }

    private Part named(String name) {
        return system.parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new UserException("There is no part '" + name + "'. Those that exist: "
                        + system.parts().stream().map(Part::name).collect(Collectors.joining(", ")) + "."));
    }
}
