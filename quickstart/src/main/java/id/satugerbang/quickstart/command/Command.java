package id.satugerbang.quickstart.command;

import java.io.IOException;
import java.util.List;

/** One command of {@code ./satu}. */
public interface Command {

    /**
     * Carries it out.
     *
     * @param arguments what stood after its name
     * @return exit code
     * @throws id.satugerbang.quickstart.UserException with the one line that says what to do
     */
    int run(List<String> arguments) throws IOException, InterruptedException;
}
