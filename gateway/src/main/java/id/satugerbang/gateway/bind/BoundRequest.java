package id.satugerbang.gateway.bind;

import io.netty.buffer.UnpooledByteBufAllocator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import reactor.core.publisher.Flux;

/** A client's request with what was filled in to its headers and body; without a body of its own the client's streams on. */
final class BoundRequest extends ServerHttpRequestDecorator {

    private static final NettyDataBufferFactory BUFFERS = new NettyDataBufferFactory(UnpooledByteBufAllocator.DEFAULT);
    private static final List<String> OF_THE_OLD_BODY =
            List.of(HttpHeaders.TRANSFER_ENCODING, "Content-MD5", "Digest", "Content-Digest", "Repr-Digest", "Trailer");

    private final HttpHeaders headers;
    private final byte @Nullable [] body;

    /** @param body JSON text in the place of the client's body; absent where that stays */
    BoundRequest(ServerHttpRequest request, List<Filled> headerValues, byte @Nullable [] body) {
        super(request);
        this.body = body;
        this.headers = HttpHeaders.copyOf(request.getHeaders());
        BoundHeaders.fill(headers, headerValues);
        if (body != null) {
            OF_THE_OLD_BODY.forEach(headers::remove);
            headers.setContentLength(body.length);
            if (headers.getContentType() == null) {
                headers.setContentType(MediaType.APPLICATION_JSON);
            }
        }
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    @Override
    public Flux<DataBuffer> getBody() {
        byte[] own = body;
        return own == null ? super.getBody() : Flux.defer(() -> Flux.just(BUFFERS.wrap(own)));
    }
}
