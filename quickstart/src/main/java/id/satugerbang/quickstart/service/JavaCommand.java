package id.satugerbang.quickstart.service;

import id.satugerbang.quickstart.UserException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Command lines of the JVMs that the quickstart starts, on the launcher's own JDK. */
public final class JavaCommand {

    private final Path root;
    private final Map<String, String> environment;

    /** @param environment of the launcher; {@code SATU_JAVA_OPTIONS_<PART>} adds options to a part's JVM */
    public JavaCommand(Path root, Map<String, String> environment) {
        this.root = root;
        this.environment = Map.copyOf(environment);
    }

    /** A Spring Boot jar, in its extracted layout where the build has made one. @throws UserException where it was not built */
    public List<String> service(String part, String heap, Path jar) {
        Path extracted = root.resolve("quickstart/target/apps").resolve(jar.getFileName());
        Path application = extracted.resolve(jar.getFileName());
        return jar(part, heap, Files.exists(application) ? application : built(jar));
    }

    /** A runnable jar. @throws UserException where it was not built */
    public List<String> jar(String part, String heap, Path jar) {
        List<String> command = java(part, heap);
        command.addAll(List.of("-jar", built(jar).toString()));
        return command;
    }

    /** A main class on the launcher's own class path. */
    public List<String> main(String part, String heap, String mainClass) {
        List<String> command = java(part, heap);
        command.addAll(List.of("-cp", System.getProperty("java.class.path", ""), mainClass));
        return command;
    }

    private List<String> java(String part, String heap) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Xmx" + heap));
        command.addAll(options(part));
        return command;
    }

    private List<String> options(String part) {
        String variable =
                "SATU_JAVA_OPTIONS_" + part.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
        String options = environment.getOrDefault(variable, "").strip();
        return options.isEmpty() ? List.of() : List.of(options.split("\\s+"));
    }

    private static Path built(Path jar) {
        if (!Files.isRegularFile(jar)) {
            throw new UserException(jar + " is missing: ./satu up builds it unless SATU_BUILD=never.");
        }
        return jar;
    }
}
