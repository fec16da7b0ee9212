package id.satugerbang.quickstart.startup;

import id.satugerbang.quickstart.part.Part;
import java.io.IOException;
import java.util.Set;

/**
 * Something that has to be done on the way to a running system.
 *
 * @param name name of the part or of what is done
 * @param after names of the steps that come first
 * @param action does it and returns when it is done
 */
public record Step(String name, Set<String> after, Action action) {

    /** What a step does. */
    @FunctionalInterface
    public interface Action {
        /** Does it. @throws id.satugerbang.quickstart.UserException with the one line that says what failed */
        void run() throws IOException, InterruptedException;
    }

    /** The start of a part. */
    public static Step start(Part part) {
        return new Step(part.name(), part.after(), part::start);
    }
}
