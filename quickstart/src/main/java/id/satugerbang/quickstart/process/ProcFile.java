package id.satugerbang.quickstart.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What {@code /proc} says of a process (proc(5)). */
final class ProcFile {

    private static final int START_TIME = 19;

    private ProcFile() {}

    /** Clock ticks since boot at which a living process started; empty where there is none, or only its zombie. */
    static Optional<Long> startTicks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            boolean dead = fields[0].equals("Z") || fields[0].equals("X");
            return dead ? Optional.empty() : Optional.of(Long.parseLong(fields[START_TIME]));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    /** A field of {@code /proc/PID/status} in KiB, such as {@code VmRSS}; 0 where the process is gone. */
    static long kibibytes(long pid, String field) {
        return lines(Path.of("/proc", Long.toString(pid), "status")).stream()
                .filter(line -> line.startsWith(field + ":"))
                .map(line -> line.replaceAll("\\D", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElse(0);
    }

    /** Id of this boot of the machine. */
    static String boot() {
        List<String> lines = lines(Path.of("/proc/sys/kernel/random/boot_id"));
        return lines.isEmpty() ? "unknown" : lines.get(0);
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException gone) {
            return List.of();
        }
    }
}
