package id.satugerbang.identity.realm;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;

/** Lets tests of other packages run the command as a process would. */
public final class RealmCommandRunner {

    private RealmCommandRunner() {}

    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        return new RealmCommand(environment, out, err).run(arguments);
    }
}
