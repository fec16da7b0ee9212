package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.exchange.ClientBody;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.util.ReferenceCountUtil;
import java.util.concurrent.TimeUnit;

/**
 * Lets a client that is still sending read why it is turned away: closed at once, its connection would be reset and the
 * answer lost. What it goes on sending is dropped, so much of it and for so long.
 *
 * <p>Sits where bytes come in.
 */
final class LingeringCloseHandler extends ChannelDuplexHandler {

    private static final long MOST_BYTES = 8L * 1024 * 1024;
    private static final long MOST_SECONDS = 5;

    private boolean answered;
    private boolean lingers;
    private long dropped;

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        answered = true;
        context.write(message, promise);
    }

    @Override
    public void close(ChannelHandlerContext context, ChannelPromise promise) {
        boolean sending =
                Boolean.FALSE.equals(context.channel().attr(ClientBody.COMPLETE).get());
        if (lingers || !answered || !sending || !(context.channel() instanceof DuplexChannel channel)) {
            context.close(promise);
            return;
        }
        lingers = true;
        channel.shutdownOutput();
        channel.config().setAutoRead(true);
        channel.eventLoop().schedule(() -> context.close(promise), MOST_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!lingers) {
            context.fireChannelRead(message);
            return;
        }
        dropped += message instanceof ByteBuf bytes ? bytes.readableBytes() : 0;
        ReferenceCountUtil.release(message);
        if (dropped > MOST_BYTES) {
            context.close();
        }
    }
}
