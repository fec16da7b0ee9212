package id.satugerbang.quickstart.command;

import id.satugerbang.quickstart.UserException;
import java.util.List;

/** Reads what stood after a command. */
final class Options {

    private Options() {}

    /** True where the only option a command knows was given. @throws UserException for anything else */
    static boolean flag(String command, String option, List<String> arguments) {
        for (String argument : arguments) {
            if (!argument.equals(option)) {
                throw new UserException(
                        "'" + command + "' does not know '" + argument + "': ./satu " + command + " [" + option + "]");
            }
        }
        return !arguments.isEmpty();
    }

    /** The one argument. @throws UserException where there is none or more */
    static String single(String usage, List<String> arguments) {
        if (arguments.size() != 1) {
            throw new UserException("Usage: ./satu " + usage);
        }
        return arguments.get(0);
    }

    /** @throws UserException where there are arguments */
    static void none(String command, List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw new UserException("'" + command + "' takes no arguments, '" + arguments.get(0) + "' was given.");
        }
    }
}
