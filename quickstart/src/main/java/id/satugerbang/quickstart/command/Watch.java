package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.part.Part;
import id.satugerbang.quickstart.process.Await;
import id.satugerbang.quickstart.startup.QuickstartSystem;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Watches the running parts and says so when one of them ends by itself. */
final class Watch {

    private static final Duration ROUND = Duration.ofSeconds(1);

    private final QuickstartSystem system;
    private final BooleanSupplier silent;
    private final Set<String> reported = new HashSet<>();

    /** @param silent true while everything is being stopped on purpose */
    Watch(QuickstartSystem system, BooleanSupplier silent) {
        this.system = system;
        this.silent = silent;
    }

    /** Returns when no part runs any more. */
    void untilAllStopped() throws InterruptedException {
        while (!system.running().isEmpty()) {
            Await.until(() -> false, ROUND);
            report();
        }
    }

    private void report() {
        if (silent.getAsBoolean()) {
            return;
        }
        Set<String> running = new HashSet<>();
        system.running().forEach(part -> running.add(part.name()));
        reported.removeAll(running);
        system.parts().stream()
                .map(Part::name)
                .filter(name -> !running.contains(name) && reported.add(name))
                .forEach(name -> System.err.println(
                        "satu: " + name + " has stopped; see " + system.state().log(name) + "."));
    }
}
