package id.satugerbang.acceptance.system;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A few clients that keep calling until they are stopped, at most two minutes; whatever is not a 200 has failed. */
public final class Load implements AutoCloseable {

    private static final int CLIENTS = 3;
    private static final long PAUSE_MILLIS = 20;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    private final ConcurrentLinkedQueue<Sample> samples = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
    private final long deadline = System.nanoTime() + LONGEST.toNanos();
    private volatile boolean running = true;

    private Load(Supplier<Calls.Answer> call) {
        for (int client = 0; client < CLIENTS; client++) {
            threads.execute(() -> repeat(call));
        }
    }

    /** Starts calling; every client waits for its answer and pauses before the next call. */
    public static Load of(Supplier<Calls.Answer> call) {
        return new Load(call);
    }

    /** Stops calling and says what happened, also on standard output. */
    public Tally stop(String what) {
        close();
        Map<String, Long> failures = samples.stream()
                .map(Sample::outcome)
                .filter(outcome -> !outcome.equals("200"))
                .collect(Collectors.groupingBy(outcome -> outcome, TreeMap::new, Collectors.counting()));
        long[] latencies = samples.stream().mapToLong(Sample::nanos).sorted().toArray();
        Tally tally = new Tally(samples.size(), failures, at(latencies, 0.5), at(latencies, 0.99));
        System.out.printf("%s: %s%n", what, tally);
        return tally;
    }

    @Override
    public void close() {
        running = false;
        threads.shutdown();
        try {
            if (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                throw new AssertionError("a call of the load did not end");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private void repeat(Supplier<Calls.Answer> call) {
        while (running && System.nanoTime() < deadline) {
            long begin = System.nanoTime();
            String outcome = outcome(call);
            samples.add(new Sample(outcome, System.nanoTime() - begin));
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static String outcome(Supplier<Calls.Answer> call) {
        try {
            return Integer.toString(call.get().status());
        } catch (UncheckedIOException broken) {
            return String.valueOf(broken.getCause());
        }
    }

    private static Duration at(long[] sorted, double share) {
        return sorted.length == 0
                ? Duration.ZERO
                : Duration.ofNanos(sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))]);
    }

    private record Sample(String outcome, long nanos) {}

    /**
     * What the clients saw.
     *
     * @param requests number of calls
     * @param failures number of failed ones by status or error
     */
    public record Tally(int requests, Map<String, Long> failures, Duration median, Duration p99) {

        /** Number of failed calls. */
        public long failed() {
            return failures.values().stream().mapToLong(Long::longValue).sum();
        }

        @Override
        public String toString() {
            return requests + " requests, " + failed() + " failed " + failures + ", median " + median.toMillis()
                    + " ms, p99 " + p99.toMillis() + " ms";
        }
    }
}
