package id.satugerbang.gateway.cases;

import id.satugerbang.api.internal.model.CaseNote;
import id.satugerbang.gateway.internal.PartCallException;
import id.satugerbang.gateway.internal.PartClient;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Hands notes of applications to the identity service, off the way of the answers they were read from.
 *
 * <p>The queue is bounded and in memory: where the identity service is down for long the newest notes are lost, and the
 * next answer about an application brings its status again.
 */
class CaseNotes implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(CaseNotes.class);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    private static final String PATH = "/internal/v1/cases";

    private final BlockingQueue<CaseNote> queue;
    private final PartClient identity;
    private final Duration pause;
    private final AtomicLong lost = new AtomicLong();
    private volatile @Nullable Thread thread;

    /**
     * @param most notes that wait at once
     * @param pause after a first failed attempt; grows
     */
    CaseNotes(PartClient identity, int most, Duration pause) {
        this.identity = identity;
        this.queue = new ArrayBlockingQueue<>(most);
        this.pause = pause;
    }

    /** Takes a note; never waits. */
    void add(CaseNote note) {
        if (!queue.offer(note)) {
            LOG.warn("Notes of applications lost so far because the queue is full: {}", lost.incrementAndGet());
        }
    }

    @Override
    public void start() {
        Thread started = new Thread(this::run, "case-notes");
        started.setDaemon(true);
        thread = started;
        started.start();
    }

    /** Tries each waiting note once more. */
    @Override
    public void stop() {
        Thread stopping = thread;
        thread = null;
        if (stopping != null) {
            stopping.interrupt();
            for (CaseNote note = queue.poll(); note != null && handedOver(note); note = queue.poll()) {
                LOG.debug("An application was noted while stopping");
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    @Override
    public int getPhase() {
        return 0;
    }

    private void run() {
        try {
            while (isRunning()) {
                CaseNote note = queue.poll(1, TimeUnit.SECONDS);
                if (note != null) {
                    untilHandedOver(note);
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void untilHandedOver(CaseNote note) throws InterruptedException {
        Duration wait = pause;
        while (!handedOver(note)) {
            TimeUnit.MILLISECONDS.sleep(wait.toMillis());
            wait = wait.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : wait.multipliedBy(2);
        }
    }

    /** True where nothing more is to be done for the note. */
    private boolean handedOver(CaseNote note) {
        try {
            identity.call("POST", PATH, note, 204);
            return true;
        } catch (PartCallException failed) {
            LOG.warn("An application of {} could not be noted: {}", note.getService(), failed.getMessage());
            return failed.isFinal();
        }
    }
}
