package id.satugerbang.gateway.usage;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatusCode;

/** Running totals of one service on this replica; only ever grow. */
final class ServiceCounts {

    /** Upper bounds of the latency buckets in ms; one more bucket stands above. */
    static final int[] BOUNDS = {5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000};

    static final int CALLS = 0;
    static final int CLIENT_ERRORS = 1;
    static final int UPSTREAM_ERRORS = 2;
    static final int FILLED = 3;
    static final int NANOS = 4;
    static final int BUCKETS = 5;
    private static final int SIZE = BUCKETS + BOUNDS.length + 1;

    private final AtomicLongArray totals = new AtomicLongArray(SIZE);
    private volatile boolean named;

    /**
     * Counts one call.
     *
     * @param status of the answer; absent where the caller went away before there was one
     * @param filled fields that were filled in for the caller
     */
    void add(@Nullable HttpStatusCode status, long nanos, int filled) {
        totals.incrementAndGet(CALLS);
        if (status == null || status.is4xxClientError()) {
            totals.incrementAndGet(CLIENT_ERRORS);
        } else if (status.is5xxServerError()) {
            totals.incrementAndGet(UPSTREAM_ERRORS);
        } else if (filled > 0) {
            totals.addAndGet(FILLED, filled);
        }
        totals.addAndGet(NANOS, nanos);
        totals.incrementAndGet(BUCKETS + bucket(TimeUnit.NANOSECONDS.toMicros(nanos)));
    }

    long total(int what) {
        return totals.get(what);
    }

    long[] snapshot() {
        long[] now = new long[SIZE];
        for (int i = 0; i < SIZE; i++) {
            now[i] = totals.get(i);
        }
        return now;
    }

    /** True where the service has metrics of its own. */
    boolean isNamed() {
        return named;
    }

    void named(boolean now) {
        named = now;
    }

    private static int bucket(long micros) {
        int bucket = 0;
        while (bucket < BOUNDS.length && micros > BOUNDS[bucket] * 1000L) {
            bucket++;
        }
        return bucket;
    }
}
