package id.satugerbang.gateway.policy;

import id.satugerbang.gateway.route.RateLimit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.UUID;
import org.springframework.data.redis.connection.RedisStandaloneConfiguration;
import org.springframework.data.redis.connection.lettuce.LettuceConnectionFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Mono;

/** Replicas and their clocks in a time that the test moves; the shared bucket is the real script in the real Redis. */
final class SimulatedReplicas implements AutoCloseable {

    private static final long TICK = Duration.ofMillis(500).toNanos();

    private final LettuceConnectionFactory connections;
    private final ReactiveStringRedisTemplate redis;
    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private final Map<Integer, Leasing> replicas = new HashMap<>();
    private final Map<Integer, CallLimits> limits = new HashMap<>();
    private final List<Long> admitted = new ArrayList<>();
    private final String bucket = "simulated:{" + UUID.randomUUID() + "}";
    private final Duration roundTrip;
    private long now;
    private long order;
    private long redisClock = Duration.ofDays(20_000).toMillis();
    private boolean redisAnswers = true;
    private long asked;

    SimulatedReplicas(int port, int count, Duration roundTrip) {
        connections = new LettuceConnectionFactory(new RedisStandaloneConfiguration("127.0.0.1", port));
        connections.afterPropertiesSet();
        connections.start();
        redis = new ReactiveStringRedisTemplate(connections);
        this.roundTrip = roundTrip;
        for (int i = 0; i < count; i++) {
            start(i, count);
        }
        sweep();
    }

    /** Admission times so far, in nanoseconds. */
    List<Long> admitted() {
        return admitted;
    }

    /** Questions to Redis so far. */
    long asked() {
        return asked;
    }

    /** Calls of one caller, evenly spread, each at the next replica in turn. */
    void calls(RateLimit limit, double perSecond, Duration time, int... at) {
        long pause = (long) (1e9 / perSecond);
        long end = now + time.toNanos();
        int turn = 0;
        for (long when = now; when < end; when += pause) {
            int replica = at[turn++ % at.length];
            schedule(when, () -> call(replica, limit));
        }
        runUntil(end);
    }

    /** No call comes. */
    void rest(Duration time) {
        runUntil(now + time.toNanos());
    }

    /** The replica is gone, with what it held. */
    void kill(int replica) {
        replicas.remove(replica);
        limits.remove(replica);
    }

    /** The replica stops as it should. */
    void stop(int replica) {
        Objects.requireNonNull(replicas.get(replica)).giveBack(true);
        rest(roundTrip.multipliedBy(2));
        kill(replica);
    }

    void redisAnswers(boolean answers) {
        redisAnswers = answers;
    }

    void setRedisClock(Duration ahead) {
        redisClock += ahead.toMillis();
    }

    /** Redis is empty after a failover that lost the bucket. */
    void loseBucket() {
        redis.delete(bucket).block();
    }

    @Override
    public void close() {
        redis.delete(bucket).block();
        connections.destroy();
    }

    private void start(int replica, int count) {
        LeaseStore script =
                new RedisLeases(redis, "r" + replica, Duration.ofSeconds(10), () -> String.valueOf(redisTime()));
        Leasing leasing = new Leasing(
                wish -> Mono.create(sink -> schedule(now + roundTrip.toNanos(), () -> {
                    asked++;
                    if (redisAnswers) {
                        sink.success(script.take(wish).block());
                    } else {
                        sink.error(new IllegalStateException("no answer"));
                    }
                })),
                new Outage(Duration.ofSeconds(2)),
                () -> count,
                () -> now);
        replicas.put(replica, leasing);
        limits.put(replica, new CallLimits(leasing));
    }

    private long redisTime() {
        return redisClock + now / 1_000_000;
    }

    private void call(int replica, RateLimit limit) {
        CallLimits counter = limits.get(replica);
        if (counter == null) {
            return;
        }
        List<Quota> quotas = List.of(new Quota(limit, "client", bucket));
        List<Usage> usages = counter.countNow(quotas);
        if (usages != null) {
            note(usages);
        } else {
            counter.count(quotas).subscribe(this::note);
        }
    }

    private void note(List<Usage> usages) {
        if (!usages.get(0).isUsedUp()) {
            admitted.add(now);
        }
    }

    private void sweep() {
        replicas.values().forEach(leasing -> leasing.giveBack(false));
        schedule(now + TICK, this::sweep);
    }

    private void schedule(long when, Runnable what) {
        events.add(new Event(when, order++, what));
    }

    private void runUntil(long end) {
        while (!events.isEmpty() && events.peek().when() < end) {
            Event next = events.remove();
            now = next.when();
            next.what().run();
        }
        now = end;
    }

    private record Event(long when, long order, Runnable what) implements Comparable<Event> {

        @Override
        public int compareTo(Event other) {
            return when != other.when ? Long.compare(when, other.when) : Long.compare(order, other.order);
        }
    }
}
