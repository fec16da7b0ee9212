package id.satugerbang.quickstart.process;

import java.util.stream.Stream;

/**
 * Memory of a part with all its processes. Of a part's further processes only what they do not share with the first is
 * counted.
 *
 * @param residentKib resident now, in KiB
 * @param peakKib sum of the highest each of them ever had, in KiB
 */
public record Memory(long residentKib, long peakKib) {

    /** Measures a process and its descendants. */
    public static Memory of(ProcessIdentity process) {
        Memory first =
                new Memory(ProcFile.kibibytes(process.pid(), "VmRSS"), ProcFile.kibibytes(process.pid(), "VmHWM"));
        return ProcessHandle.of(process.pid())
                .map(ProcessHandle::descendants)
                .orElseGet(Stream::empty)
                .map(ProcessHandle::pid)
                .map(Memory::unshared)
                .reduce(first, Memory::plus);
    }

    private static Memory unshared(long pid) {
        long shared = ProcFile.kibibytes(pid, "RssFile") + ProcFile.kibibytes(pid, "RssShmem");
        return new Memory(
                Math.max(0, ProcFile.kibibytes(pid, "VmRSS") - shared),
                Math.max(0, ProcFile.kibibytes(pid, "VmHWM") - shared));
    }

    private Memory plus(Memory other) {
        return new Memory(residentKib + other.residentKib, peakKib + other.peakKib);
    }
}
