package id.satugerbang.gateway.cases;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.http.server.reactive.ServerHttpResponseDecorator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An answer that passes unchanged, while a small JSON one is copied for a look at it afterwards. */
final class WatchedAnswer extends ServerHttpResponseDecorator {

    private static final int LARGEST = 256 * 1024;

    private final Consumer<byte[]> whole;
    private final ByteArrayOutputStream copy = new ByteArrayOutputStream();
    private boolean tooLarge;

    /** @param whole gets the body of a 2xx JSON answer of at most 256 KiB, after it has passed */
    WatchedAnswer(ServerHttpResponse answer, Consumer<byte[]> whole) {
        super(answer);
        this.whole = whole;
    }

    @Override
    public Mono<Void> writeWith(Publisher<? extends DataBuffer> body) {
        return isReadable()
                ? super.writeWith(Flux.from(body).doOnNext(this::keep)).doOnSuccess(done -> tell())
                : super.writeWith(body);
    }

    @Override
    public Mono<Void> writeAndFlushWith(Publisher<? extends Publisher<? extends DataBuffer>> body) {
        return isReadable()
                ? super.writeAndFlushWith(
                                Flux.from(body).map(part -> Flux.from(part).doOnNext(this::keep)))
                        .doOnSuccess(done -> tell())
                : super.writeAndFlushWith(body);
    }

    private boolean isReadable() {
        HttpStatusCode status = getStatusCode();
        HttpHeaders headers = getHeaders();
        String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        return status != null
                && status.is2xxSuccessful()
                && (encoding == null || encoding.equalsIgnoreCase("identity"))
                && isJson(headers.getFirst(HttpHeaders.CONTENT_TYPE));
    }

    private static boolean isJson(@Nullable String type) {
        String media = type == null ? "" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return media.equals(MediaType.APPLICATION_JSON_VALUE) || media.endsWith("+json");
    }

    private void keep(DataBuffer part) {
        int size = part.readableByteCount();
        if (tooLarge || copy.size() + size > LARGEST) {
            tooLarge = true;
            return;
        }
        byte[] bytes = new byte[size];
        part.toByteBuffer(ByteBuffer.wrap(bytes));
        copy.writeBytes(bytes);
    }

    private void tell() {
        if (!tooLarge && copy.size() > 0) {
            whole.accept(copy.toByteArray());
        }
    }
}
