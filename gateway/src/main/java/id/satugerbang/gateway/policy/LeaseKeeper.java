package id.satugerbang.gateway.policy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** Gives leased calls back that nobody makes, all of them when the replica stops, and knows how many replicas there are. */
class LeaseKeeper implements SmartLifecycle, IntSupplier {

    private static final RedisScript<Long> COUNT =
            RedisScript.of(new ClassPathResource("count-gateways.lua"), Long.class);
    private static final List<String> GATEWAYS = List.of("satu:gateways");
    private static final Duration TICK = Duration.ofMillis(500);

    private final ReactiveStringRedisTemplate redis;
    private final String replica;
    private volatile int replicas = 1;
    private volatile @Nullable Leasing leasing;
    private volatile @Nullable ScheduledExecutorService sweeper;

    LeaseKeeper(ReactiveStringRedisTemplate redis, String replica) {
        this.redis = redis;
        this.replica = replica;
    }

    void keeps(Leasing all) {
        leasing = all;
    }

    /** Replicas that were there in the last ten seconds, as far as Redis last told. */
    @Override
    public int getAsInt() {
        return replicas;
    }

    @Override
    public void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(LeaseKeeper::thread);
        started.scheduleWithFixedDelay(this::tick, 0, TICK.toMillis(), TimeUnit.MILLISECONDS);
        sweeper = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping = sweeper;
        sweeper = null;
        if (stopping != null) {
            stopping.shutdownNow();
            giveBack(true);
        }
    }

    @Override
    public boolean isRunning() {
        return sweeper != null;
    }

    /** Stops behind the web server, when every call is made. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void tick() {
        giveBack(false);
        Mono.defer(() -> redis.execute(COUNT, GATEWAYS, List.of(replica)).next())
                .subscribe(count -> replicas = count.intValue(), unreachable -> {});
    }

    private void giveBack(boolean atOnce) {
        Leasing all = leasing;
        if (all != null) {
            all.giveBack(atOnce);
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "call-leases");
        thread.setDaemon(true);
        return thread;
    }
}
