package id.satugerbang.gateway.forward;

import java.util.concurrent.atomic.AtomicBoolean;

/** What one call says of its service, told exactly once to its guard, whose place it holds until {@link #close()}. */
final class Verdict implements AutoCloseable {

    private final ServiceGuard guard;
    private final long start = System.nanoTime();
    private final AtomicBoolean told = new AtomicBoolean();

    Verdict(ServiceGuard guard) {
        this.guard = guard;
    }

    /** The upstream has begun to answer. */
    void answered() {
        if (told.compareAndSet(false, true)) {
            guard.answered(System.nanoTime() - start);
        }
    }

    /** The upstream failed. */
    void failed(Throwable failure) {
        if (told.compareAndSet(false, true)) {
            guard.failed(System.nanoTime() - start, failure);
        }
    }

    /** True where the upstream has begun to answer, or failed. */
    boolean isTold() {
        return told.get();
    }

    /** Ends the call; one of which nothing was told says nothing about the service. */
    @Override
    public void close() {
        if (told.compareAndSet(false, true)) {
            guard.abandoned();
        }
        guard.leave();
    }
}
