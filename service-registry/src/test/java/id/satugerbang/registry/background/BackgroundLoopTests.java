package id.satugerbang.registry.background;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BackgroundLoopTests {

    private static final Duration NEVER = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void stepsFollowEachOtherWhileThereIsWorkAndThenWaitToBeWoken() throws InterruptedException {
        Semaphore steps = new Semaphore(0);
        AtomicInteger done = new AtomicInteger();
        BackgroundLoop loop = new BackgroundLoop("test", NEVER, () -> {
            steps.release();
            return done.incrementAndGet() < 3;
        });
        loop.start();
        assertThat(steps.tryAcquire(3, 30, TimeUnit.SECONDS)).isTrue();
        loop.wake();
        assertThat(steps.tryAcquire(1, 30, TimeUnit.SECONDS)).isTrue();
        loop.finish(PATIENCE);
        assertThat(loop.isRunning()).isFalse();
    }

    @Test
    void finishingLetsTheStepEnd() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        AtomicBoolean ended = new AtomicBoolean();
        BackgroundLoop loop = new BackgroundLoop("test", NEVER, () -> {
            begun.countDown();
            ended.set(waited(mayEnd));
            return false;
        });
        loop.start();
        begun.await();
        new Thread(mayEnd::countDown).start();
        loop.finish(PATIENCE);
        assertThat(ended).isTrue();
    }

    @Test
    void interruptingEndsTheStep() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean interrupted = new AtomicBoolean();
        BackgroundLoop loop = new BackgroundLoop("test", NEVER, () -> {
            begun.countDown();
            interrupted.set(!waited(new CountDownLatch(1)));
            return true;
        });
        loop.start();
        begun.await();
        loop.interrupt(PATIENCE);
        assertThat(interrupted).isTrue();
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.HOURS);
        } catch (InterruptedException interrupted) {
            return false;
        }
    }
}
