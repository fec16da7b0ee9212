package id.satugerbang.gateway.platform;

import id.satugerbang.gateway.exchange.RequestBody;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A client's body on its way to one of the platform's own services.
 *
 * <p>A small one is waited for, so that a slow client takes nothing of the service. A larger one is streamed as fast as the
 * service reads; so many at the same time that slow clients leave threads of the service to others.
 */
final class RelayBody {

    private static final long SMALL = 64 * 1024;

    private final RequestBody body;
    private final RelayLimit limit;

    RelayBody(RequestBody body, RelayLimit limit) {
        this.body = body;
        this.limit = limit;
    }

    /** Makes the call with the body; errors with {@code body_too_large}, or {@code overloaded} where too many are streamed. */
    Mono<Void> carriedBy(Function<Content, Mono<Void>> call) {
        if (body.isAnnouncedTooLarge()) {
            return Mono.error(ProblemException.of(ProblemCode.BODY_TOO_LARGE));
        }
        if (!body.isPresent()) {
            return call.apply(Content.of(new byte[0]));
        }
        return body.isAtMost(SMALL) ? gathered().flatMap(call) : streamed(call);
    }

    private Mono<Void> streamed(Function<Content, Mono<Void>> call) {
        return Mono.defer(() -> {
            if (!limit.tryEnter()) {
                return Mono.error(ProblemException.of(ProblemCode.OVERLOADED));
            }
            return call.apply(new Content(body.content(limit.time()), Content.AS_SENT))
                    .doFinally(ended -> limit.leave());
        });
    }

    private Mono<Content> gathered() {
        return body.content(limit.time())
                .collect(ByteArrayOutputStream::new, RelayBody::add)
                .map(ByteArrayOutputStream::toByteArray)
                .map(Content::of);
    }

    private static void add(ByteArrayOutputStream bytes, ByteBuf part) {
        bytes.writeBytes(ByteBufUtil.getBytes(part));
        part.release();
    }

    /**
     * What is sent.
     *
     * @param length in bytes, {@link #AS_SENT} for what the client announced, if it did
     */
    record Content(Publisher<ByteBuf> source, long length) {

        static final long AS_SENT = -1;

        static Content of(byte[] bytes) {
            return new Content(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(bytes)), bytes.length);
        }

        Flux<ByteBuf> bytes() {
            return Flux.from(source);
        }

        /** Frames the message: by its length where that is known, else in chunks. */
        void frame(HttpHeaders headers, org.springframework.http.HttpHeaders client) {
            long known = length == AS_SENT ? client.getContentLength() : length;
            if (known >= 0) {
                headers.set(HttpHeaderNames.CONTENT_LENGTH, known);
            }
        }
    }
}
