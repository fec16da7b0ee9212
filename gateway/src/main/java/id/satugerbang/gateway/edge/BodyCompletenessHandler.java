package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.exchange.ClientBody;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.Attribute;
import org.jspecify.annotations.Nullable;

/** Notes on the channel whether the current request has arrived whole; sits where pipelined requests come one by one. */
final class BodyCompletenessHandler extends ChannelInboundHandlerAdapter {

    private @Nullable Attribute<Boolean> complete;

    @Override
    public void handlerAdded(ChannelHandlerContext context) {
        complete = context.channel().attr(ClientBody.COMPLETE);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            note(false);
        }
        if (message instanceof LastHttpContent last && last.decoderResult().isSuccess()) {
            note(true);
        }
        context.fireChannelRead(message);
    }

    private void note(boolean whole) {
        if (complete != null) {
            complete.set(whole);
        }
    }
}
