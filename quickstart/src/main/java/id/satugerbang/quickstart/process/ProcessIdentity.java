package id.satugerbang.quickstart.process;

import java.util.Optional;

/**
 * One process and never another that was given the same number later.
 *
 * @param pid its number
 * @param startTicks when it started, in clock ticks since boot
 * @param boot id of that boot
 */
public record ProcessIdentity(long pid, long startTicks, String boot) {

    /** The living process with that number. */
    public static Optional<ProcessIdentity> of(long pid) {
        return ProcFile.startTicks(pid).map(ticks -> new ProcessIdentity(pid, ticks, ProcFile.boot()));
    }

    /** True while this very process lives (a zombie does not). */
    public boolean alive() {
        return of(pid).filter(this::equals).isPresent();
    }
}
