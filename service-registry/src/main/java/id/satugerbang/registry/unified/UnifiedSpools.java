package id.satugerbang.registry.unified;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Larger documents on disk, few written at a time; those of all services are kept until something changes. */
@Component
class UnifiedSpools implements DisposableBean {

    private static final int AT_ONCE = 4;
    private static final long PATIENCE_SECONDS = 5;

    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    /** Writes a document of some services; the caller removes it. @throws ProblemException where too many are being written */
    Spool write(Supplier<Spool> writing) {
        if (!acquire()) {
            throw ProblemException.of(ProblemCode.REGISTRY_UNAVAILABLE);
        }
        try {
            return writing.get();
        } finally {
            places.release();
        }
    }

    /**
     * The document of all services in a form; one that is being written anew is waited for a while, then its predecessor is given.
     *
     * @param tag entity tag that it should have
     */
    Spool whole(String form, String tag, Supplier<Spool> writing) {
        return kept.computeIfAbsent(form, first -> new Kept()).get(tag, () -> write(writing));
    }

    @Override
    public void destroy() {
        kept.values().forEach(Kept::remove);
    }

    private boolean acquire() {
        return within(() -> places.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS));
    }

    private static boolean within(Waiting waiting) {
        try {
            return waiting.succeeds();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private interface Waiting {

        boolean succeeds() throws InterruptedException;
    }

    /** Somebody may just be about to open the predecessor, so that it goes with the one after. */
    private static final class Kept {

        private final ReentrantLock writing = new ReentrantLock();
        private volatile @Nullable Spool current;
        private @Nullable Spool previous;

        Spool get(String tag, Supplier<Spool> anew) {
            Spool known = current;
            if (known != null && known.tag().equals(tag)) {
                return known;
            }
            if (!within(() -> writing.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS))) {
                return predecessor();
            }
            try {
                return renewed(tag, anew);
            } finally {
                writing.unlock();
            }
        }

        private Spool renewed(String tag, Supplier<Spool> anew) {
            Spool known = current;
            if (known != null && known.tag().equals(tag)) {
                return known;
            }
            Spool fresh = anew.get();
            current = fresh;
            Spool old = previous;
            previous = known;
            if (old != null) {
                old.remove();
            }
            return fresh;
        }

        private Spool predecessor() {
            Spool known = current;
            if (known == null) {
                throw ProblemException.of(ProblemCode.REGISTRY_UNAVAILABLE);
            }
            return known;
        }

        void remove() {
            Stream.of(Optional.ofNullable(current), Optional.ofNullable(previous))
                    .flatMap(Optional::stream)
                    .forEach(Spool::remove);
        }
    }
}
