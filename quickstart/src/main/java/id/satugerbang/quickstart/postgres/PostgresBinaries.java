package id.satugerbang.quickstart.postgres;

import id.satugerbang.quickstart.UserException;
import id.satugerbang.quickstart.state.StateRemoval;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked once from the library that carries them. */
final class PostgresBinaries {

    private static final int EXECUTABLE = 0b001_000_000;

    private PostgresBinaries() {}

    /** The unpacked programs below the folder; a folder that is there is whole. */
    static Path unpack(Path software) throws IOException {
        Path home = software.resolve("postgres-" + System.getProperty("os.arch"));
        if (!Files.isDirectory(home)) {
            Path draft = software.resolve("postgres.new");
            StateRemoval.removeTree(draft);
            Files.createDirectory(draft);
            extract(archive(), draft);
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        }
        return home;
    }

    private static String archive() {
        String architecture = System.getProperty("os.arch", "");
        return switch (architecture) {
            case "amd64", "x86_64" -> "postgres-linux-x86_64.txz";
            case "aarch64" -> "postgres-linux-arm_64.txz";
            default -> throw unsupported(architecture);
        };
    }

    private static void extract(String archive, Path target) throws IOException {
        try (InputStream resource = PostgresBinaries.class.getResourceAsStream("/" + archive)) {
            if (resource == null) {
                throw unsupported(archive);
            }
            TarArchiveInputStream tar =
                    new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(tar, entry, target);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path file = entry.resolveIn(target);
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(java.util.Objects.requireNonNull(file.getParent(), "an entry lies in a folder"));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, file);
        boolean executable = (entry.getMode() & EXECUTABLE) != 0;
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static UserException unsupported(String what) {
        return new UserException(
                "There is no PostgreSQL for this machine (" + what + "): Linux on amd64 or arm64 is needed.");
    }
}
