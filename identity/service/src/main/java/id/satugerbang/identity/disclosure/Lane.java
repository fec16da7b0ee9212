package id.satugerbang.identity.disclosure;

import id.satugerbang.identity.database.OwnConnectionThread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** One thread, with a connection of its own, that takes whatever waits, at most a batch at a time: the busier it is, the larger the batches. */
final class Lane {

    private final BlockingQueue<Job> waiting;
    private final Consumer<List<Job>> work;
    private final int batch;
    private final Thread thread;

    Lane(String name, int queue, int batch, Consumer<List<Job>> work) {
        this.waiting = new ArrayBlockingQueue<>(queue);
        this.batch = batch;
        this.work = work;
        this.thread = new OwnConnectionThread(this::run, name);
        thread.start();
    }

    /** False where too many wait already. */
    boolean offer(Job job) {
        return waiting.offer(job);
    }

    /** Ends the thread after the batch under way. */
    void stop() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                List<Job> jobs = new ArrayList<>();
                jobs.add(waiting.take());
                waiting.drainTo(jobs, batch - 1);
                work.accept(jobs);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
