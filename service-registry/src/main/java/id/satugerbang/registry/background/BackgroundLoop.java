package id.satugerbang.registry.background;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Does steps on a thread of its own: one after the other while there is work, else when woken, and every so often. */
public final class BackgroundLoop {

    private final String name;
    private final long pollMillis;
    private final BooleanSupplier step;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running;
    private Thread thread = new Thread();

    /**
     * @param poll how long it waits where nobody wakes it
     * @param step one piece of work, which throws nothing; says whether there may be more at once
     */
    public BackgroundLoop(String name, Duration poll, BooleanSupplier step) {
        this.name = name;
        this.pollMillis = poll.toMillis();
        this.step = step;
    }

    /** There is something to do. */
    public void wake() {
        work.release();
    }

    public void start() {
        running = true;
        thread = new Thread(this::loop, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Lets the step that runs come to its end, at most so long. */
    public void finish(Duration patience) {
        running = false;
        wake();
        join(patience);
    }

    /** Interrupts the step that runs, and waits for it at most so long. */
    public void interrupt(Duration patience) {
        running = false;
        thread.interrupt();
        join(patience);
    }

    public boolean isRunning() {
        return running;
    }

    private void loop() {
        while (running) {
            boolean more = step.getAsBoolean();
            try {
                if (!more && work.tryAcquire(pollMillis, TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    private void join(Duration patience) {
        try {
            thread.join(patience.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
