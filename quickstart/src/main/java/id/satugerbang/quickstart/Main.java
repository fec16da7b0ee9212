package id.satugerbang.quickstart;

import id.satugerbang.quickstart.command.Command;
import id.satugerbang.quickstart.command.Commands;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The launcher behind {@code ./satu}. */
public final class Main {

    private static final int FAILED = 1;

    private Main() {}

    /** Carries out one command; the system property {@code satu.root} names the root of the checkout. */
    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(
                Path.of(System.getProperty("satu.root", ".")).toAbsolutePath().normalize(), arguments));
    }

    private static int run(Path root, String[] arguments) throws InterruptedException {
        try {
            List<String> words = Arrays.asList(arguments);
            Command command = new Commands(root, System.getenv()).named(words.isEmpty() ? "help" : words.get(0));
            return command.run(words.subList(Math.min(1, words.size()), words.size()));
        } catch (UserException failure) {
            System.err.println("satu: " + failure.getMessage());
            return FAILED;
        } catch (IOException failure) {
            System.err.println("satu: " + failure.getClass().getSimpleName() + ": " + failure.getMessage());
            return FAILED;
        }
    }
}
