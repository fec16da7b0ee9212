package id.satugerbang.gateway.forward;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends calls whose upstream lets them wait: for the header of its answer, for more of the body, for taking what is sent, or for
 * the end of an answer that goes on and on.
 *
 * <p>One per connection, for all its calls in turn, with at most one timer: between two looks at the clock a call only notes
 * where it stands. While the client is the slow one, no time counts.
 */
final class UpstreamWatch extends ChannelDuplexHandler {

    static final String NAME = "satu.upstream-watch";

    /** A client that pauses so long in its body is to blame where the upstream hangs up meanwhile. */
    private static final long SLOW = TimeUnit.SECONDS.toNanos(1);

    private final ConnectionBudget budget;
    private Phase phase = Phase.IDLE;
    private @Nullable UpstreamTry call;
    private long limit;
    private long since;
    private long answering;
    private int unsent;
    private int flushed;
    private boolean reading;
    private @Nullable Future<?> timer;
    private long timerAt;
    private @Nullable ChannelHandlerContext context;

    UpstreamWatch(ConnectionBudget budget) {
        this.budget = budget;
    }

    /** Begins the next call on a connection; called in its event loop. */
    static void begin(Channel channel, UpstreamTry call) {
        UpstreamWatch watch = channel.pipeline().get(UpstreamWatch.class);
        if (watch != null) {
            watch.begin(call);
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
                ChannelPromise told = promise.unvoid();
                context.write(message, told.addListener(done -> taken()));
                return;
            }
        }
        context.write(message, promise);
    }

    /** What is not flushed waits for more of the client's body, not for the upstream. */
    @Override
    public void flush(ChannelHandlerContext context) {
        if (phase == Phase.SENDING && unsent > flushed) {
            if (flushed == 0) {
                note();
            }
            flushed = unsent;
        }
        context.flush();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        UpstreamTry waiting = call;
        boolean clientsTurn = phase == Phase.SENDING && !isUpstreamsTurn();
        if (waiting != null && clientsTurn && System.nanoTime() - since >= SLOW) {
            waiting.verdict().callerWasSlow();
        }
        context.fireChannelInactive();
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
            beginAnswer(response);
        }
        boolean over = phase == Phase.ANSWERING && message instanceof LastHttpContent;
        if (over) {
            end();
        }
        note();
        context.fireChannelRead(message);
        if (over && budget.isSpent()) {
            context.close();
        }
    }

    private void begin(UpstreamTry next) {
        phase = Phase.SENDING;
        call = next;
        limit = next.left();
        unsent = 0;
        flushed = 0;
        note();
        wakeAt(since + limit);
    }

    private void beginAnswer(HttpResponse response) {
        UpstreamTry answered = call;
        if (answered != null) {
            answered.answeredWith(response.headers());
            limit = answered.pause().toNanos();
            answering = System.nanoTime();
        }
    }

    /** The whole answer has come. */
    private void end() {
        phase = Phase.IDLE;
        UpstreamTry answered = call;
        call = null;
        if (answered != null) {
            answered.verdict().arrived();
        }
    }

    private void taken() {
        unsent--;
        flushed--;
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
        if ((isUpstreamsTurn() && now - since >= limit) || isTooLong(now)) {
            phase = Phase.IDLE;
            context.fireExceptionCaught(new DeadlineExceededException());
            context.close();
        } else {
            wakeAt(isUpstreamsTurn() ? since + limit : now + limit);
        }
    }

    private boolean isTooLong(long now) {
        UpstreamTry answered = call;
        return phase == Phase.ANSWERING
                && answered != null
                && now - answering >= answered.answerTime().toNanos();
    }

    private boolean isUpstreamsTurn() {
        return switch (phase) {
            case SENDING -> flushed > 0;
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
