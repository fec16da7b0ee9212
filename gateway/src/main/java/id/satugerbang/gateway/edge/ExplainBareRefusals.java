package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.problem.BareProblems;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/**
 * Gives a problem document to refusals that the server writes without one: for a request line or header section that cannot
 * be read or is too long, and for targets that are no URI. An agency's empty answer stays as it is.
 */
final class ExplainBareRefusals extends ChannelDuplexHandler {

    private final BareProblems problems;
    private @Nullable String language;
    private boolean head;
    private boolean published;

    ExplainBareRefusals(BareProblems problems) {
        this.problems = problems;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request) {
            boolean read = request.decoderResult().isSuccess();
            language = read ? request.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE) : null;
            head = read && HttpMethod.HEAD.equals(request.method());
            published = read && request.uri().startsWith("/api/");
        }
        context.fireChannelRead(message);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        boolean bare = message instanceof FullHttpResponse answer
                && answer.status().code() >= 400
                && !answer.content().isReadable()
                && !answer.headers().contains(HttpHeaderNames.CONTENT_TYPE)
                && !(published && answer.headers().contains("X-Request-Id"));
        context.write(bare ? problems.explained((FullHttpResponse) message, language, head) : message, promise);
    }
}
