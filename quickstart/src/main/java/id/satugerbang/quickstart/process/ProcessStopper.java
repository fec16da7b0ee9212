package id.satugerbang.quickstart.process;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Stops processes for good: asks, waits, then kills. */
public final class ProcessStopper {

    private static final Duration AFTER_KILL = Duration.ofSeconds(5);

    /** Stops the group of the process that a pid file names, and forgets it. */
    public void stopNoted(PidFile file, Duration patience) throws IOException, InterruptedException {
        Optional<ProcessIdentity> process = file.living();
        if (process.isPresent()) {
            stopGroup(process.get(), patience);
        }
        file.delete();
    }

    /** Stops a process that leads its own group, and the group with it. */
    public void stopGroup(ProcessIdentity process, Duration patience) throws IOException, InterruptedException {
        if (!process.alive()) {
            return;
        }
        Signal.CONT.group(process.pid());
        Signal.TERM.group(process.pid());
        Await.until(() -> !process.alive(), patience);
        killGroup(process);
    }

    /** Stops a process that looks after its children itself, starting with the given signal. */
    public void stopProcess(ProcessIdentity process, Signal first, Duration patience)
            throws IOException, InterruptedException {
        if (!process.alive()) {
            return;
        }
        Signal.CONT.process(process.pid());
        first.process(process.pid());
        if (!Await.until(() -> !process.alive(), patience)) {
            killGroup(process);
        }
    }

    /** The process itself too: one that has only just started may not lead its group yet. */
    private static void killGroup(ProcessIdentity process) throws IOException, InterruptedException {
        Signal.KILL.group(process.pid());
        if (process.alive()) {
            Signal.KILL.process(process.pid());
        }
        Await.until(() -> !process.alive(), AFTER_KILL);
    }
}
