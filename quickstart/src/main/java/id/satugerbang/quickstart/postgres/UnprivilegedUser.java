package id.satugerbang.quickstart.postgres;

import id.satugerbang.quickstart.UserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root: there it gets a user namespace of its own, in which it is nobody (unshare(1)), and
 * keeps the files it owns.
 */
final class UnprivilegedUser {

    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private UnprivilegedUser() {}

    /** The command as it has to be run by whoever runs this. @throws UserException where root may not use namespaces */
    static List<String> command(List<String> command) throws IOException, InterruptedException {
        if (!root()) {
            return command;
        }
        List<String> whole = new ArrayList<>(NAMESPACE);
        whole.add("true");
        if (new ProcessBuilder(whole).start().waitFor() != 0) {
            throw new UserException("PostgreSQL cannot run as root on a machine without user namespaces:"
                    + " run ./satu as another user.");
        }
        whole.remove(whole.size() - 1);
        whole.addAll(command);
        return whole;
    }

    private static boolean root() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .anyMatch(line -> line.matches("Uid:\\s+\\d+\\s+0\\s.*"));
    }
}
