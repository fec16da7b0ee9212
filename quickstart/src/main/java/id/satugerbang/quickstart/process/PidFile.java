package id.satugerbang.quickstart.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Remembers which process runs a part: one line with pid, start time and boot id. */
public final class PidFile {

    private static final int FIELDS = 3;

    private final Path file;

    public PidFile(Path file) {
        this.file = file;
    }

    /** Notes the process. */
    public void write(ProcessIdentity process) throws IOException {
        Files.writeString(file, process.pid() + " " + process.startTicks() + " " + process.boot() + "\n");
    }

    /** The process noted, as long as that very process lives. */
    public Optional<ProcessIdentity> living() {
        return read().filter(ProcessIdentity::alive);
    }

    /** Forgets the process. */
    public void delete() throws IOException {
        Files.deleteIfExists(file);
    }

    /** True where a process was noted and not forgotten. */
    public boolean exists() {
        return Files.exists(file);
    }

    private Optional<ProcessIdentity> read() {
        try {
            String[] fields = Files.readString(file).strip().split(" ", -1);
            return fields.length == FIELDS
                    ? Optional.of(new ProcessIdentity(Long.parseLong(fields[0]), Long.parseLong(fields[1]), fields[2]))
                    : Optional.empty();
        } catch (IOException | NumberFormatException unusable) {
            return Optional.empty();
        }
    }
}
