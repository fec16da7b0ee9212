package id.satugerbang.gateway.edge;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.timeout.ReadTimeoutException;
import io.netty.util.ReferenceCountUtil;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends connections on which a client lets the gateway wait: for a whole header section ("slow loris"), for more of a body,
 * for taking the answer, or for the next request.
 *
 * <p>Two handlers of one channel share it, one in front of the HTTP decoder that sees bytes, one behind it that sees messages.
 * There is one timer per connection; between two looks at the clock a request only notes where it stands.
 */
final class ConnectionWatch {

    /** Requests that a client may send ahead of their answers; all are held in memory. */
    private static final int MOST_AHEAD = 32;

    /** Time to write to a slow client that it was. */
    private static final long FAREWELL = TimeUnit.SECONDS.toNanos(5);

    private final ClientLimits limits;
    private final MessagePace pace;
    private Phase phase = Phase.HEADER;
    private int unanswered;
    private long since;
    private @Nullable Future<?> timer;
    private long timerAt;

    ConnectionWatch(ClientLimits limits, MessagePace pace) {
        this.limits = limits;
        this.pace = pace;
    }

    ChannelHandler beforeDecoder() {
        return new BytesHandler();
    }

    ChannelHandler afterDecoder() {
        return new MessageHandler();
    }

    private void enter(Phase next, Channel channel) {
        if (phase == Phase.LEAVING) {
            return;
        }
        if (phase == Phase.IDLE) {
            pace.begin(channel);
        }
        phase = next;
        since = System.nanoTime();
        if (next == Phase.IDLE) {
            pace.end();
        }
        wakeAt(since + limit(), channel);
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
        if (!channel.isActive()) {
            return;
        }
        long now = System.nanoTime();
        boolean underWay = phase == Phase.BODY || phase == Phase.ANSWERING;
        if (underWay || (phase == Phase.IDLE && MessagePace.isOwed(channel))) {
            lookAtMessage(channel, now);
        } else if (now - since < limit()) {
            wakeAt(since + limit(), channel);
        } else {
            channel.close();
        }
    }

    private void lookAtMessage(Channel channel, long now) {
        if (!pace.isTooSlow(channel, phase == Phase.BODY, now)) {
            wakeAt(now + limits.look(), channel);
        } else if (phase == Phase.BODY && unanswered > 0) {
            enter(Phase.LEAVING, channel);
            channel.pipeline().fireExceptionCaught(ReadTimeoutException.INSTANCE);
        } else {
            channel.close();
        }
    }

    private long limit() {
        return switch (phase) {
            case HEADER -> limits.header();
            case BODY, ANSWERING -> limits.look();
            case IDLE -> limits.idle();
            case LEAVING -> FAREWELL;
        };
    }

    private enum Phase {
        HEADER,
        BODY,
        ANSWERING,
        IDLE,
        LEAVING
    }

    private final class BytesHandler extends ChannelDuplexHandler {

        @Override
        public void channelActive(ChannelHandlerContext context) {
            enter(Phase.HEADER, context.channel());
            context.fireChannelActive();
        }

        @Override
        public void read(ChannelHandlerContext context) {
            if (phase == Phase.BODY) {
                pace.asked();
            }
            context.read();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (phase == Phase.IDLE || phase == Phase.ANSWERING) {
                enter(Phase.HEADER, context.channel());
            } else if (phase == Phase.BODY && message instanceof ByteBuf bytes) {
                pace.received(bytes.readableBytes());
            }
            context.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof ByteBuf bytes) {
                pace.written(bytes.readableBytes());
            } else if (message instanceof FileRegion file) {
                pace.written(file.count());
            }
            context.write(message, promise);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (timer != null) {
                timer.cancel(false);
            }
            pace.end();
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
