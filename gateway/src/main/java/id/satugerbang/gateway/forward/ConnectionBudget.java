package id.satugerbang.gateway.forward;

import io.netty.channel.Channel;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Bounds the connections kept to all upstreams together: 36,000 hosts with a pool each would otherwise add up. Above the
 * bound a connection is closed after its call instead of being kept.
 */
final class ConnectionBudget {

    private final int most;
    private final AtomicInteger open = new AtomicInteger();

    /** @param most connections above which none is kept for the next call */
    ConnectionBudget(int most) {
        this.most = most;
    }

    void opened(Channel channel) {
        open.incrementAndGet();
        channel.closeFuture().addListener(closed -> open.decrementAndGet());
    }

    boolean isSpent() {
        return open.get() > most;
    }

    int open() {
        return open.get();
    }
}
