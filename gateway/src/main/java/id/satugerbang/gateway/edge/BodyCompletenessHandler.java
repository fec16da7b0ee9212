package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.exchange.ClientBody;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.LastHttpContent;

/** Notes on the channel whether the current request has arrived whole; sits where pipelined requests come one by one. */
final class BodyCompletenessHandler extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            context.channel().attr(ClientBody.COMPLETE).set(false);
        }
        if (message instanceof LastHttpContent last && last.decoderResult().isSuccess()) {
            context.channel().attr(ClientBody.COMPLETE).set(true);
        }
        context.fireChannelRead(message);
    }
}
