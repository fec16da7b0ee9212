package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.RequestBody;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A client's body before the call is made: a small one is waited for whole, of a larger one the beginning, so that who sends
 * slowly takes nothing of the upstream.
 */
final class ArrivingBody {

    private static final int SMALL = 64 * 1024;

    private final RequestBody body;
    private final Duration time;

    /** @param time within which a larger body must have arrived */
    ArrivingBody(RequestBody body, Duration time) {
        this.body = body;
        this.time = time;
    }

    /** Makes the call once there is enough of the body; errors as {@link RequestBody#content()} where there never is. */
    Mono<Void> carriedBy(Function<Publisher<ByteBuf>, Mono<Void>> call) {
        return body.isAtMost(SMALL)
                ? whole().flatMap(call)
                : begun().switchOnFirst((first, rest) -> first.isOnError() ? rest.then() : call.apply(rest))
                        .then()
                        .cast(Void.class);
    }

    private Mono<Publisher<ByteBuf>> whole() {
        return body.content(time)
                .collect(ByteArrayOutputStream::new, ArrivingBody::add)
                .map(bytes -> Mono.fromSupplier(() -> Unpooled.wrappedBuffer(bytes.toByteArray())));
    }

    /** The same content, whose first part is as long as a small body, or everything. */
    private Flux<ByteBuf> begun() {
        return Flux.defer(() -> {
            Beginning beginning = new Beginning();
            return body.content(time).<ByteBuf>handle(beginning::take).concatWith(Mono.defer(beginning::rest));
        });
    }

    private static void add(ByteArrayOutputStream bytes, ByteBuf part) {
        bytes.writeBytes(ByteBufUtil.getBytes(part));
        part.release();
    }

    /** Holds back what comes first. */
    private static final class Beginning {

        private final ByteBuf held = Unpooled.buffer();
        private boolean passing;

        void take(ByteBuf part, reactor.core.publisher.SynchronousSink<ByteBuf> sink) {
            if (passing) {
                sink.next(part);
                return;
            }
            held.writeBytes(part);
            part.release();
            if (held.readableBytes() >= SMALL) {
                passing = true;
                sink.next(held);
            }
        }

        Mono<ByteBuf> rest() {
            return passing || !held.isReadable() ? Mono.empty() : Mono.just(held);
        }
    }
}
