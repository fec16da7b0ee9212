package id.satugerbang.quickstart.process;

/**
 * Memory of a part with all its processes.
 *
 * @param residentKib resident now, in KiB
 * @param peakKib sum of the highest each of them ever had, in KiB
 */
public record Memory(long residentKib, long peakKib) {

    /** Measures a process and its descendants. */
    public static Memory of(ProcessIdentity process) {
        long[] pids = ProcessHandle.of(process.pid()).stream()
                .flatMap(root -> java.util.stream.Stream.concat(java.util.stream.Stream.of(root), root.descendants()))
                .mapToLong(ProcessHandle::pid)
                .toArray();
        return new Memory(sum(pids, "VmRSS"), sum(pids, "VmHWM"));
    }

    private static long sum(long[] pids, String field) {
        return java.util.Arrays.stream(pids)
                .map(pid -> ProcFile.kibibytes(pid, field))
                .sum();
    }
}
