package id.satugerbang.registry.conformance;

import java.time.Duration;

/** One time limit over everything that a check waits for outside of this process. */
final class Deadline {

    private final long endNanos;

    private Deadline(long endNanos) {
        this.endNanos = endNanos;
    }

    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    boolean isOver() {
        return leftMillis(1) == 0;
    }

    /** What is left, at most so much; zero where nothing is. */
    long leftMillis(long most) {
        return Math.max(0, Math.min(most, (endNanos - System.nanoTime()) / 1_000_000));
    }
}
