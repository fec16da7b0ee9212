package id.satugerbang.gateway.policy;

import io.netty.channel.EventLoop;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How far each event loop lags behind: what waits in a loop is what a caller waits for before anything is done. */
class LoopPressure {

    private static final long BEAT = TimeUnit.MILLISECONDS.toNanos(50);

    private final long target;
    private final Map<EventLoop, Gauge> gauges = new ConcurrentHashMap<>();

    /** @param delay lag from which on calls are turned away */
    LoopPressure(Duration delay) {
        this.target = delay.toNanos();
    }

    /** Share of calls to turn away just now, from 0 to 1; called in the loop. */
    double shed(EventLoop loop) {
        Gauge gauge = gauges.get(loop);
        return (gauge == null ? gauges.computeIfAbsent(loop, this::watch) : gauge).shed;
    }

    private Gauge watch(EventLoop loop) {
        Gauge gauge = new Gauge(target, System.nanoTime());
        loop.scheduleWithFixedDelay(() -> gauge.beat(System.nanoTime()), BEAT, BEAT, TimeUnit.NANOSECONDS);
        return gauge;
    }

    /** Rises by steps while beats come late, and falls by smaller ones while they come in time. */
    static final class Gauge {

        private static final double UP = 0.1;
        private static final double DOWN = 0.02;
        private static final double MOST = 0.95;

        private final long target;
        private long last;
        private volatile double shed;

        Gauge(long target, long now) {
            this.target = target;
            this.last = now;
        }

        void beat(long now) {
            long lag = now - last - BEAT;
            last = now;
            shed = lag > target ? Math.min(MOST, shed + UP) : Math.max(0, shed - DOWN);
        }

        double shed() {
            return shed;
        }
    }
}
