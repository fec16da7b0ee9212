package id.satugerbang.gateway.policy;

import id.satugerbang.gateway.route.RateLimit;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/**
 * One limit of one caller on this replica: calls leased from the shared bucket, ahead of need where calls come often.
 *
 * <p>Calls that find no leased one wait for the one question that is under way; those that came meanwhile are asked for together.
 */
final class LeasedBucket {

    /** Calls are leased for what comes in this time. */
    private static final long AHEAD_NANOS = Duration.ofMillis(200).toNanos();

    /** A bucket that is empty is looked at again after this time, though the next call is further away: others may give calls back. */
    private static final long LOOK_AGAIN_NANOS = Duration.ofSeconds(1).toNanos();

    private static final long IDLE_NANOS = Duration.ofSeconds(1).toNanos();

    private final String name;
    private final Leasing leasing;
    private final AtomicInteger held = new AtomicInteger();
    private final Deque<MonoSink<Usage>> waiting = new ArrayDeque<>();
    private volatile RateLimit limit;
    private volatile long heldUntil;
    private volatile long used;
    private volatile int renewAt;
    private volatile long refusedUntil;
    private volatile long nextCall;
    private volatile long left;
    private volatile boolean asking;
    private @Nullable LocalShare alone;
    private int stock;
    private int back;
    private long asked;

    LeasedBucket(String name, RateLimit limit, Leasing leasing) {
        this.name = name;
        this.limit = limit;
        this.left = limit.limit();
        this.leasing = leasing;
        long now = leasing.now();
        this.heldUntil = now;
        this.used = now;
        this.refusedUntil = now;
        this.nextCall = now;
        this.asked = now - IDLE_NANOS;
    }

    /** Why a call would be refused, as far as is known here; null where it may be let through. */
    @Nullable
    Usage refusal(RateLimit declared) {
        follow(declared);
        long now = leasing.now();
        return now - refusedUntil < 0 && (held.get() <= 0 || now - heldUntil >= 0) ? refused(now) : null;
    }

    /** Counts a call if that can be told at once; empty where the shared bucket has to be asked. */
    @Nullable
    Usage takeNow(RateLimit declared) {
        follow(declared);
        long now = leasing.now();
        if (tryHeld(now)) {
            used = now;
            int rest = held.get();
            if (rest <= renewAt && !asking) {
                ask(now, false);
            }
            return new Usage(Math.min(declared.limit(), left + Math.max(0, rest)), Duration.ZERO);
        }
        if (now - refusedUntil < 0) {
            return refused(now);
        }
        return leasing.outage().lasts(now) ? takeAlone(now) : null;
    }

    /** Counts a call as soon as the shared bucket has answered. */
    Mono<Usage> take(RateLimit declared) {
        return Mono.create(sink -> {
            Usage known = takeNow(declared);
            if (known != null) {
                sink.success(known);
                return;
            }
            synchronized (this) {
                waiting.add(sink);
            }
            ask(leasing.now(), true);
        });
    }

    /** Takes a counted call back, which another limit refused. */
    void giveBack() {
        long now = leasing.now();
        synchronized (this) {
            if (alone != null) {
                alone.giveBack();
                return;
            }
            if (now - heldUntil < 0 && stock > 0) {
                held.incrementAndGet();
                return;
            }
            back++;
        }
        ask(now, true);
    }

    /**
     * Gives back what is held where no call came for a second, or at once.
     *
     * @return true where nothing is held any more
     */
    boolean giveBackHeld(boolean atOnce) {
        long now = leasing.now();
        if (now - heldUntil < 0 && !atOnce && now - used < IDLE_NANOS) {
            return false;
        }
        synchronized (this) {
            int rest = Math.max(0, held.getAndSet(0));
            back += now - heldUntil < 0 ? rest : 0;
            stock = 0;
            heldUntil = now;
        }
        ask(now, true);
        return true;
    }

    private boolean tryHeld(long now) {
        if (now - heldUntil >= 0 || held.get() <= 0) {
            return false;
        }
        if (held.decrementAndGet() >= 0) {
            return true;
        }
        held.incrementAndGet();
        return false;
    }

    private Usage refused(long now) {
        return new Usage(0, Duration.ofNanos(Math.max(1, nextCall - now)));
    }

    private synchronized Usage takeAlone(long now) {
        if (alone == null) {
            alone = new LocalShare(limit, leasing.replicas(), leftAt(now), leasing::now);
        }
        return alone.take();
    }

    private long leftAt(long now) {
        double came = (double) (now - asked) * limit.limit() / limit.window().toNanos();
        return (long) Math.min(limit.limit(), left + came);
    }

    /** A release may change its limits: what is left stays, and only what comes back changes. */
    private void follow(RateLimit declared) {
        if (declared == limit) {
            return;
        }
        synchronized (this) {
            if (!declared.equals(limit)) {
                back += Math.max(0, held.getAndSet(0));
                heldUntil = leasing.now();
                refusedUntil = heldUntil;
                stock = 0;
                alone = null;
            }
            limit = declared;
        }
    }

    /**
     * Asks the shared bucket, one question at a time.
     *
     * @param needed true where somebody waits for the answer, or something is given back
     */
    private void ask(long now, boolean needed) {
        Lease.Wish wish = null;
        List<Runnable> answers = List.of();
        synchronized (this) {
            if (asking) {
                return;
            }
            if (leasing.outage().lasts(now)) {
                answers = answers(waiting.size(), () -> takeAlone(now));
            } else if (now - refusedUntil < 0) {
                answers = answers(waiting.size(), () -> refused(now));
            }
            if (!leasing.outage().lasts(now) && (!needed || !waiting.isEmpty() || back > 0)) {
                asking = true;
                wish = wish(now);
            }
        }
        answers.forEach(Runnable::run);
        if (wish != null) {
            Lease.Wish asked = wish;
            leasing.store()
                    .take(asked)
                    .subscribe(lease -> answered(asked, lease, now), failure -> failed(asked, failure));
        }
    }

    private Lease.Wish wish(long now) {
        int holding = now - heldUntil < 0 ? Math.max(0, held.get()) : 0;
        if (holding == 0) {
            stock = Math.max(0, stock - Math.max(0, held.getAndSet(0)));
        }
        long made = Math.max(0, stock - holding) + waiting.size();
        long since = Math.max(1_000_000, now - asked);
        long ahead = since > IDLE_NANOS ? 0 : Math.min(limit.limit(), made * AHEAD_NANOS / since);
        int unasked = alone == null ? 0 : alone.made();
        Lease.Wish wish = new Lease.Wish(name, limit, holding, waiting.size(), (int) ahead, back, unasked);
        asked = now;
        stock = holding;
        back = 0;
        return wish;
    }

    private void answered(Lease.Wish wish, Lease lease, long askedAt) {
        leasing.outage().answered();
        List<Runnable> answers;
        synchronized (this) {
            long now = leasing.now();
            alone = null;
            left = lease.left();
            if (lease.ahead() > 0 || wish.held() > 0) {
                stock = wish.held() + lease.ahead();
                held.addAndGet(lease.ahead());
                renewAt = stock / 2;
                heldUntil = askedAt + LeaseStore.HELD.toNanos();
                leasing.holds(this);
            }
            if (lease.granted() < wish.waiting()) {
                nextCall = now + lease.pause().toNanos();
                refusedUntil = now + Math.min(lease.pause().toNanos(), LOOK_AGAIN_NANOS);
            }
            answers = answers(lease.granted(), () -> new Usage(lease.left(), Duration.ZERO));
            answers.addAll(answers(wish.waiting() - lease.granted(), () -> refused(now)));
            asking = false;
        }
        answers.forEach(Runnable::run);
        ask(leasing.now(), true);
    }

    private void failed(Lease.Wish wish, Throwable failure) {
        long now = leasing.now();
        leasing.outage().failed(failure, now);
        List<Runnable> answers;
        synchronized (this) {
            back += wish.back();
            asking = false;
            answers = answers(waiting.size(), () -> takeAlone(now));
        }
        answers.forEach(Runnable::run);
    }

    /** Answers of the first that wait, to be given outside the lock. */
    private List<Runnable> answers(int most, Supplier<Usage> usage) {
        List<Runnable> answers = new ArrayList<>();
        for (int i = 0; i < most && !waiting.isEmpty(); i++) {
            MonoSink<Usage> one = waiting.remove();
            Usage known = usage.get();
            answers.add(() -> one.success(known));
        }
        return answers;
    }
}
