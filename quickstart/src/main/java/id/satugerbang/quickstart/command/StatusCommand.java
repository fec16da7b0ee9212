package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.part.Part;
import id.satugerbang.quickstart.process.Memory;
import id.satugerbang.quickstart.process.PidFile;
import id.satugerbang.quickstart.process.ProcessIdentity;
import id.satugerbang.quickstart.startup.QuickstartSystem;
import java.util.List;
import java.util.Optional;

/** Prints part, pid, port, state and memory; exit code 0 where everything runs. */
final class StatusCommand implements Command {

    private static final String ROW = "  %-10s %8s %6s  %-8s %8s %8s%n";
    private static final int NOT_RUNNING = 3;

    private final QuickstartSystem system;

    StatusCommand(QuickstartSystem system) {
        this.system = system;
    }

    @Override
    public int run(List<String> arguments) {
        Options.none("status", arguments);
        System.out.printf(ROW, "part", "pid", "port", "state", "MiB", "peak MiB");
        List<Part> parts = system.parts();
        parts.forEach(this::print);
        return system.running().size() == parts.size() ? 0 : NOT_RUNNING;
    }

    private void print(Part part) {
        PidFile file = new PidFile(system.state().pid(part.name()));
        Optional<ProcessIdentity> process = file.living();
        int port = system.settings().port(part.ports().get(0));
        if (process.isEmpty()) {
            System.out.printf(ROW, part.name(), "-", port, file.exists() ? "died" : "stopped", "-", "-");
            return;
        }
        Memory memory = Memory.of(process.get());
        System.out.printf(
                ROW,
                part.name(),
                process.get().pid(),
                port,
                "running",
                memory.residentKib() / 1024,
                memory.peakKib() / 1024);
    }
}
