package id.satugerbang.quickstart.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** Runs functions of the scripts behind {@code ./satu} in a bash of their own. */
final class Script {

    private static final Path SCRIPTS = Path.of("sh").toAbsolutePath();

    private Script() {}

    /** Exit code and all output. */
    record Result(int code, String output) {}

    static Result run(String script, String commands, Map<String, String> environment)
            throws IOException, InterruptedException {
        String sources = "source " + SCRIPTS.resolve("tools.sh") + "; source " + SCRIPTS.resolve(script) + "; ";
        ProcessBuilder builder = new ProcessBuilder("/bin/bash", "-c", sources + commands).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    /** Puts a program into a folder that prints a text. */
    static void program(Path folder, String name, String text) throws IOException {
        Path program = folder.resolve(name);
        Files.writeString(program, "#!/bin/bash\ncat <<'TEXT'\n" + text + "\nTEXT\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
