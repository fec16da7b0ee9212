package id.satugerbang.gateway.edge;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ByteProcessor;
import java.nio.charset.StandardCharsets;

/**
 * Makes the decoder refuse header sections that {@link HeaderScan} finds bad.
 *
 * <p>Two handlers of one channel share it. The one in front of the decoder hands it the bytes in pieces that end where a message
 * may end; the one behind tells whether it did. So each header section is seen, also of requests that were sent ahead, and
 * where a message ends is the decoder's own word. A bad section is replaced by one that no decoder takes, so that the answer
 * has its turn and the connection ends as with any other.
 */
final class StrictHeaders {

    private static final byte[] NO_HEADER = ":\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private HeaderScan scan = new HeaderScan();
    private boolean inBody;
    private long bodyLeft;
    private boolean lineEmpty;
    private boolean refused;

    ChannelHandler beforeDecoder() {
        return new BytesHandler();
    }

    ChannelHandler afterDecoder() {
        return new MessageHandler();
    }

    private final class BytesHandler extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            ByteBuf bytes = (ByteBuf) message;
            try {
                while (bytes.isReadable() && !refused) {
                    pass(context, bytes);
                }
            } finally {
                bytes.release();
            }
        }

        private void pass(ChannelHandlerContext context, ByteBuf bytes) {
            int length = inBody ? bodyPart(bytes) : headerPart(bytes);
            if (scan.isBad()) {
                refused = true;
                context.fireChannelRead(Unpooled.wrappedBuffer(NO_HEADER));
                return;
            }
            context.fireChannelRead(bytes.readRetainedSlice(length));
        }

        /** Most of a section lies inside of header lines; these are looked through for their end only, many bytes at once. */
        private int headerPart(ByteBuf bytes) {
            int end = bytes.writerIndex();
            int at = bytes.readerIndex();
            while (at >= 0 && at < end) {
                if (!scan.process(bytes.getByte(at++))) {
                    return at - bytes.readerIndex();
                }
                if (scan.isInsideLine()) {
                    at = bytes.indexOf(at, end, (byte) '\n');
                }
            }
            return bytes.readableBytes();
        }

        /** All that belongs to the body for sure: of a chunked one up to the next empty line. */
        private int bodyPart(ByteBuf bytes) {
            if (bodyLeft < 0) {
                return upTo(bytes, bytes.forEachByte(untilEmptyLine));
            }
            int length = bodyLeft == 0 ? bytes.readableBytes() : (int) Math.min(bodyLeft, bytes.readableBytes());
            bodyLeft -= length;
            return length;
        }

        private final ByteProcessor untilEmptyLine = value -> {
            boolean end = value == '\n' && lineEmpty;
            lineEmpty = value == '\n' || value == '\r' && lineEmpty;
            return !end;
        };

        private static int upTo(ByteBuf bytes, int index) {
            return index < 0 ? bytes.readableBytes() : index + 1 - bytes.readerIndex();
        }
    }

    private final class MessageHandler extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest request
                    && request.decoderResult().isSuccess()) {
                inBody = true;
                lineEmpty = false;
                bodyLeft = HttpUtil.isTransferEncodingChunked(request) ? -1 : HttpUtil.getContentLength(request, 0L);
            }
            if (message instanceof LastHttpContent) {
                inBody = false;
                scan = new HeaderScan();
            }
            context.fireChannelRead(message);
        }
    }
}
