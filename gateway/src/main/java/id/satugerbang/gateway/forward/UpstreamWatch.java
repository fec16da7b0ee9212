package id.satugerbang.gateway.forward;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls whose upstream lets them wait: for the header of its answer, for more of the body, or for taking what is sent.
 *
 * <p>One per connection, for all its calls in turn, with at most one timer: between two looks at the clock a call only notes
 * where it stands. While the client is the slow one, no time counts.
 */
final class UpstreamWatch extends ChannelDuplexHandler {

    static final String NAME = "satu.upstream-watch";

    private final ConnectionBudget budget;
    private Phase phase = Phase.IDLE;
    private long limit;
    private long since;
    private int unsent;
    private boolean reading;
    private @Nullable Future<?> timer;
    private long timerAt;
    private @Nullable ChannelHandlerContext context;

    UpstreamWatch(ConnectionBudget budget) {
        this.budget = budget;
    }

    /** Begins the next call on a connection; called in its event loop. */
    static void begin(Channel channel, Duration deadline) {
        UpstreamWatch watch = channel.pipeline().get(UpstreamWatch.class);
        if (watch != null) {
            watch.begin(deadline.toNanos());
        }
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        context = added;
        budget.opened(added.channel());
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (phase == Phase.SENDING) {
            note();
            if (message instanceof LastHttpContent) {
                phase = Phase.WAITING;
            } else {
                unsent++;
                promise.unvoid().addListener(done -> taken());
            }
        }
        context.write(message, promise);
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (!reading && phase == Phase.ANSWERING) {
            note();
        }
        reading = true;
        context.read();
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        reading = false;
        context.fireChannelReadComplete();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpResponse response
                && response.status().codeClass() != HttpStatusClass.INFORMATIONAL) {
            phase = Phase.ANSWERING;
        }
        boolean over = phase == Phase.ANSWERING && message instanceof LastHttpContent;
        if (over) {
            phase = Phase.IDLE;
        }
        note();
        context.fireChannelRead(message);
        if (over && budget.isSpent()) {
            context.close();
        }
    }

    private void begin(long nanos) {
        phase = Phase.SENDING;
        limit = nanos;
        unsent = 0;
        note();
        wakeAt(since + limit);
    }

    private void taken() {
        unsent--;
        note();
    }

    private void note() {
        since = System.nanoTime();
    }

    private void wakeAt(long at) {
        if (context == null || (timer != null && timerAt - at <= 0)) {
            return;
        }
        if (timer != null) {
            timer.cancel(false);
        }
        timerAt = at;
        timer = context.executor().schedule(this::look, at - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void look() {
        timer = null;
        long now = System.nanoTime();
        if (phase == Phase.IDLE || context == null || !context.channel().isActive()) {
            return;
        }
        if (isUpstreamsTurn() && now - since >= limit) {
            phase = Phase.IDLE;
            context.fireExceptionCaught(new DeadlineExceededException());
            context.close();
        } else {
            wakeAt(isUpstreamsTurn() ? since + limit : now + limit);
        }
    }

    private boolean isUpstreamsTurn() {
        return switch (phase) {
            case SENDING -> unsent > 0;
            case WAITING -> true;
            case ANSWERING -> reading;
            case IDLE -> false;
        };
    }

    private enum Phase {
        IDLE,
        SENDING,
        WAITING,
        ANSWERING
    }
}
