package id.satugerbang.quickstart.process;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.state.StateDirectory;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts the process of a part in a session of its own, so that a Ctrl-C in the terminal reaches the launcher alone; its
 * output goes to the part's log, its pid file is written at once.
 */
public final class ChildLauncher {

    private static final List<String> FOREIGN = List.of("SATU_", "SPRING_", "SERVER_", "MANAGEMENT_", "KC_", "PG");

    private final StateDirectory state;
    private boolean closed;

    public ChildLauncher(StateDirectory state) {
        this.state = state;
    }

    /**
     * Starts a command.
     *
     * @param environment added to the launcher's own, of which variables that would configure a part are dropped
     */
    public synchronized ChildProcess start(String part, List<String> command, Map<String, String> environment)
            throws IOException {
        if (closed) {
            throw new UserException(part + " was not started: the system is being stopped.");
        }
        Path log = freshLog(part);
        ProcessBuilder builder = new ProcessBuilder(inOwnSession(command))
                .directory(state.root().toFile())
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(ChildLauncher::foreign);
        builder.environment().putAll(environment);
        Process process = builder.start();
        ProcessIdentity identity = ProcessIdentity.of(process.pid())
                .orElseThrow(() -> new UserException(part + " did not start; see " + log + "."));
        new PidFile(state.pid(part)).write(identity);
        return new ChildProcess(part, process, log);
    }

    /** From now on nothing is started. */
    public synchronized void close() {
        closed = true;
    }

    private static List<String> inOwnSession(List<String> command) {
        List<String> whole = new ArrayList<>(List.of("setsid"));
        whole.addAll(command);
        return whole;
    }

    private static boolean foreign(String variable) {
        return FOREIGN.stream().anyMatch(variable::startsWith);
    }

    private Path freshLog(String part) throws IOException {
        Path log = state.log(part);
        if (Files.exists(log)) {
            Files.move(log, state.log(part + ".before"), StandardCopyOption.REPLACE_EXISTING);
        }
        return Files.createFile(log);
    }
}
