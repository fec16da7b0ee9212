package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.forward.UpstreamGuard.Entry;
import java.util.concurrent.atomic.AtomicBoolean;

/** What one call says of its upstream, told exactly once to its guard, whose place it holds until {@link #arrived()} or {@link #close()}. */
final class Verdict implements AutoCloseable {

    private final UpstreamGuard guard;
    private final Entry entry;
    private final long start;
    private final AtomicBoolean told = new AtomicBoolean();
    private final AtomicBoolean left = new AtomicBoolean();
    private volatile boolean callersFault;

    /**
     * @param entry by which the call was let in
     * @param start when, in ns
     */
    Verdict(UpstreamGuard guard, Entry entry, long start) {
        this.guard = guard;
        this.entry = entry;
        this.start = start;
    }

    /** Time since the call entered, in ns. */
    long age() {
        return System.nanoTime() - start;
    }

    /** The upstream has begun to answer. */
    void answered() {
        if (told.compareAndSet(false, true)) {
            guard.answered(age());
        }
    }

    /** The upstream failed. */
    void failed(Throwable failure) {
        if (told.compareAndSet(false, true)) {
            guard.failed(age(), failure);
        }
    }

    /** True where the upstream has begun to answer, or failed. */
    boolean isTold() {
        return told.get();
    }

    /** The upstream hung up while the caller let it wait. */
    void callerWasSlow() {
        callersFault = true;
    }

    boolean isCallersFault() {
        return callersFault;
    }

    /** The whole answer has come, so that the place is free although the caller may still be taking it. */
    void arrived() {
        if (left.compareAndSet(false, true)) {
            guard.leave(entry);
        }
    }

    /** Ends the call; one of which nothing was told says nothing about the upstream. */
    @Override
    public void close() {
        if (told.compareAndSet(false, true)) {
            guard.abandoned();
        }
        arrived();
    }
}
