package id.satugerbang.identity.testing;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for what comes by itself. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Eventually() {}

    /** Returns once {@code actual} is {@code expected}. @throws AssertionError where that does not come */
    public static <T> void is(T expected, Supplier<T> actual) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        T last = actual.get();
        while (!expected.equals(last)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("expected " + expected + " but it is still " + last);
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            last = actual.get();
        }
    }
}
