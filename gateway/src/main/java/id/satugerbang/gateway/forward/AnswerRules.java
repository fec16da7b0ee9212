package id.satugerbang.gateway.forward;

import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import reactor.netty.NettyPipeline;

/**
 * Lets through only what is the one final answer of an upstream: an informational one ahead of it (RFC 9110, 15.2) is dropped,
 * since it was not asked for; a status that is none, and a header line that is none, end the call as a bad answer.
 *
 * <p>Two handlers of one connection share it, ahead of the decoder and behind it. Only one call at a time is on a connection.
 */
final class AnswerRules {

    private static final int SWITCHING = 101;

    private final AnswerHeadScan scan = new AnswerHeadScan();
    private boolean dropping;

    private AnswerRules() {}

    /** @param before name of the handler that first sees decoded answers */
    static void addTo(Channel channel, String before) {
        AnswerRules rules = new AnswerRules();
        ChannelPipeline pipeline = channel.pipeline();
        pipeline.addBefore(NettyPipeline.HttpCodec, "satu.answerBytes", rules.new Bytes());
        pipeline.addBefore(before, "satu.answers", rules.new Answers());
    }

    private static void refuse(ChannelHandlerContext context, String reason) {
        context.fireExceptionCaught(new BadAnswerException(reason));
        context.close();
    }

    private final class Bytes extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof ByteBuf bytes && !scan.isBad()) {
                bytes.forEachByte(scan);
                if (scan.isBad()) {
                    bytes.release();
                    refuse(context, "A header line is none");
                    return;
                }
            }
            context.fireChannelRead(message);
        }
    }

    private final class Answers extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpResponse answer && answer.decoderResult().isSuccess()) {
                int status = answer.status().code();
                dropping = status >= 100 && status < 200 && status != SWITCHING;
                if (status < 200 && !dropping || status > 599) {
                    ReferenceCountUtil.release(message);
                    refuse(context, "A status is none");
                    return;
                }
            }
            boolean ended = message instanceof LastHttpContent;
            if (dropping && message instanceof HttpObject) {
                ReferenceCountUtil.release(message);
                dropping = !ended;
            } else {
                context.fireChannelRead(message);
            }
            if (ended) {
                scan.restart();
            }
        }
    }
}
