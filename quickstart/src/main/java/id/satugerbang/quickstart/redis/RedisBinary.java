package id.satugerbang.quickstart.redis;

import id.satugerbang.quickstart.UserException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Redis' program, unpacked once from the library that carries it. */
final class RedisBinary {

    private static final String VERSION = "7.0.15";

    private RedisBinary() {}

    /** The unpacked program below the folder. */
    static Path unpack(Path software) throws IOException {
        Path program = software.resolve("redis-server-" + VERSION);
        if (!Files.exists(program)) {
            Path draft = software.resolve("redis.new");
            copy(draft);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(draft, program, StandardCopyOption.ATOMIC_MOVE);
        }
        return program;
    }

    private static void copy(Path target) throws IOException {
        String name = "/redis-server-" + VERSION + "-linux-" + architecture();
        try (InputStream resource = RedisBinary.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new UserException(
                        "There is no Redis for this machine (" + name + "): Linux on amd64 or arm64 is needed.");
            }
            Files.copy(resource, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String architecture() {
        String architecture = System.getProperty("os.arch", "");
        return switch (architecture) {
            case "x86_64" -> "amd64";
            case "aarch64" -> "arm64";
            default -> architecture;
        };
    }
}
