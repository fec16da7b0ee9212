package id.satugerbang.acceptance.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs {@code ./satu} as a user would, and keeps what it printed. */
public final class SatuCommand {

    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final Path root;
    private final Map<String, String> environment;

    SatuCommand(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = Map.copyOf(environment);
    }

    /** The same command with one environment variable changed. */
    public SatuCommand with(String variable, String value) {
        Map<String, String> changed = new java.util.HashMap<>(environment);
        changed.put(variable, value);
        return new SatuCommand(root, changed);
    }

    /** Value of an environment variable that the command runs with. */
    public String environment(String variable) {
        return java.util.Objects.requireNonNull(environment.get(variable), variable);
    }

    /** Runs to the end. @throws AssertionError where it takes longer than ten minutes */
    public Result run(String... arguments) {
        List<String> line = new ArrayList<>(List.of("./satu"));
        line.addAll(List.of(arguments));
        return runLine(line);
    }

    /** Runs a line in bash, in the checkout's folder. */
    public Result shell(String line) {
        return runLine(List.of("bash", "-c", line));
    }

    private Result runLine(List<String> line) {
        try {
            Path output = Files.createTempFile("satu-", ".out");
            Path errors = Files.createTempFile("satu-", ".err");
            try {
                ProcessBuilder builder = new ProcessBuilder(line)
                        .directory(root.toFile())
                        .redirectOutput(output.toFile())
                        .redirectError(errors.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                if (!process.waitFor(LONGEST.toSeconds(), TimeUnit.SECONDS)) {
                    process.destroy();
                    throw new AssertionError(line + " did not end within " + LONGEST);
                }
                return new Result(
                        line,
                        process.exitValue(),
                        Files.readString(output),
                        Files.readString(errors, StandardCharsets.UTF_8));
            } finally {
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** What a run left behind. */
    public record Result(List<String> line, int exitCode, String output, String errors) {

        /** Standard output of a run that has to succeed. */
        public String succeeded() {
            if (exitCode != 0) {
                throw new AssertionError(line + " ended with " + exitCode + "\n" + output + errors);
            }
            return output;
        }
    }
}
