package id.satugerbang.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The real process of one part: whatever can happen to a process can be done to it. */
public final class PartProcess {

    private final String name;
    private final Path pidFile;
    private final SatuCommand command;

    PartProcess(String name, Path pidFile, SatuCommand command) {
        this.name = name;
        this.pidFile = pidFile;
        this.command = command;
    }

    /** Ends it at once (SIGKILL), with the processes of its group. */
    public void kill() {
        signal("KILL", "-" + pid());
    }

    /** Asks it to stop (SIGTERM). */
    public void terminate() {
        signal("TERM", Long.toString(pid()));
    }

    /** Lets it hang (SIGSTOP): connections stay open, nothing is answered. */
    public void freeze() {
        signal("STOP", Long.toString(pid()));
    }

    /** Lets a frozen one go on (SIGCONT). */
    public void thaw() {
        signal("CONT", Long.toString(pid()));
    }

    /** Starts it (again) and returns when it is ready. */
    public void restart() {
        command.run("restart", name).succeeded();
    }

    /** True while the process lives; a zombie does not. */
    public boolean alive() {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid()), "stat"));
            return !stat.substring(stat.lastIndexOf(')') + 2).startsWith("Z");
        } catch (IOException gone) {
            return false;
        }
    }

    private long pid() {
        try {
            return Long.parseLong(Files.readString(pidFile).split(" ", -1)[0]);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " was not started", unreadable);
        }
    }

    private static void signal(String signal, String target) {
        try {
            Process kill = new ProcessBuilder("bash", "-c", "kill -" + signal + " -- \"$1\"", "kill", target)
                    .inheritIO()
                    .start();
            if (kill.waitFor() != 0) {
                throw new AssertionError("kill -" + signal + " " + target + " failed");
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
