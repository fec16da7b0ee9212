package id.satugerbang.identity.keycloak.signin;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Does one thing again and again on a thread of its own until it is closed. */
final class Worker implements AutoCloseable {

    private final Step step;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;

    /** Does it once, and gives how long to wait before the next time. */
    interface Step {
        Duration run() throws InterruptedException;
    }

    Worker(String name, Step step) {
        this.step = step;
        this.thread = new Thread(this::runUntilStopped, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    @Override
    public void close() {
        stop.countDown();
        thread.interrupt();
    }

    private void runUntilStopped() {
        try {
            Duration pause = Duration.ZERO;
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = step.run();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
