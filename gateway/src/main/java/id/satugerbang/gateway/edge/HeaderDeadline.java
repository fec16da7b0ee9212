package id.satugerbang.gateway.edge;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections on which a header section does not become complete in time ("slow loris").
 *
 * <p>Two handlers of one channel share it, one in front of the HTTP decoder that sees bytes, one behind it that sees requests.
 */
final class HeaderDeadline {

    private final Duration limit;
    private boolean inRequest;
    private java.util.concurrent.@Nullable Future<?> timer;

    HeaderDeadline(Duration limit) {
        this.limit = limit;
    }

    ChannelHandler beforeDecoder() {
        return new BytesHandler();
    }

    ChannelHandler afterDecoder() {
        return new RequestHandler();
    }

    private void begin(Channel channel) {
        if (timer == null && !inRequest) {
            timer = schedule(channel);
        }
    }

    private ScheduledFuture<?> schedule(Channel channel) {
        return channel.eventLoop().schedule(() -> channel.close(), limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void end() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private final class BytesHandler extends ChannelInboundHandlerAdapter {

        @Override
        public void channelActive(ChannelHandlerContext context) {
            begin(context.channel());
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            begin(context.channel());
            context.fireChannelRead(message);
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            end();
            context.fireChannelInactive();
        }
    }

    private final class RequestHandler extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                inRequest = true;
                end();
            }
            if (message instanceof LastHttpContent) {
                inRequest = false;
            }
            context.fireChannelRead(message);
        }
    }
}
