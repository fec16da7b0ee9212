package id.satugerbang.quickstart.process;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition. */
public final class Await {

    private static final long PAUSE_MILLIS = 100;

    private Await() {}

    /** True as soon as the condition holds; false where it did not in time. */
    public static boolean until(BooleanSupplier condition, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                return false;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        return true;
    }
}
