package id.satugerbang.gateway.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections on which a client lets the gateway wait: for a whole header section ("slow loris"), for more of a body,
 * or for the next request.
 *
 * <p>Two handlers of one channel share it, one in front of the HTTP decoder that sees bytes, one behind it that sees messages.
 * There is one timer per connection; between two looks at the clock a request only notes where it stands.
 */
final class ConnectionWatch {

    /** Requests that a client may send ahead of their answers; all are held in memory. */
    private static final int MOST_AHEAD = 32;

    private final long headerLimit;
    private final long bodyLimit;
    private final long idleLimit;
    private Phase phase = Phase.HEADER;
    private int unanswered;
    private long since;
    private @Nullable Future<?> timer;
    private long timerAt;

    ConnectionWatch(Duration header, Duration bodyPause, Duration idle) {
        this.headerLimit = header.toNanos();
        this.bodyLimit = bodyPause.toNanos();
        this.idleLimit = idle.toNanos();
    }

    ChannelHandler beforeDecoder() {
        return new BytesHandler();
    }

    ChannelHandler afterDecoder() {
        return new MessageHandler();
    }

    private void enter(Phase next, Channel channel) {
        phase = next;
        since = System.nanoTime();
        if (next != Phase.ANSWERING) {
            wakeAt(since + limit(), channel);
        }
    }

    private void wakeAt(long at, Channel channel) {
        if (timer != null && timerAt - at <= 0) {
            return;
        }
        if (timer != null) {
            timer.cancel(false);
        }
        timerAt = at;
        timer = channel.eventLoop().schedule(() -> look(channel), at - System.nanoTime(), TimeUnit.NANOSECONDS);
    }

    private void look(Channel channel) {
        timer = null;
        if (phase == Phase.ANSWERING || !channel.isActive()) {
            return;
        }
        if (System.nanoTime() - since < limit()) {
            wakeAt(since + limit(), channel);
            return;
        }
        if (phase == Phase.BODY) {
            channel.pipeline().fireExceptionCaught(ReadTimeoutException.INSTANCE);
        }
        channel.close();
    }

    private long limit() {
        return switch (phase) {
            case HEADER -> headerLimit;
            case BODY -> bodyLimit;
            case IDLE, ANSWERING -> idleLimit;
        };
    }

    private enum Phase {
        HEADER,
        BODY,
        ANSWERING,
        IDLE
    }

    private final class BytesHandler extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext context) {
            enter(Phase.HEADER, context.channel());
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (phase == Phase.IDLE || phase == Phase.ANSWERING) {
                enter(Phase.HEADER, context.channel());
            } else if (phase == Phase.BODY) {
                since = System.nanoTime();
            }
            context.fireChannelRead(message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (timer != null) {
                timer.cancel(false);
            }
            context.fireChannelInactive();
        }
    }

    private final class MessageHandler extends ChannelDuplexHandler {

        private boolean givenUp;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest && ++unanswered > MOST_AHEAD) {
                givenUp = true;
                context.close();
            }
            if (givenUp) {
                ReferenceCountUtil.release(message);
                return;
            }
            if (message instanceof HttpRequest) {
                enter(Phase.BODY, context.channel());
            }
            if (message instanceof LastHttpContent) {
                enter(unanswered == 0 ? Phase.IDLE : Phase.ANSWERING, context.channel());
            }
            context.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof LastHttpContent && !isInformational(message)) {
                unanswered--;
                if (unanswered == 0 && phase == Phase.ANSWERING) {
                    enter(Phase.IDLE, context.channel());
                }
            }
            context.write(message, promise);
        }

        private static boolean isInformational(Object message) {
            return message instanceof HttpResponse response
                    && response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
    }
}
