package id.satugerbang.gateway.exchange;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import io.netty.buffer.ByteBuf;
import io.netty.handler.timeout.ReadTimeoutException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The client's body on its way to whoever is called: counted, streamed, and complete only where the client completed it. */
public final class RequestBody {

    private final ServerHttpRequest request;
    private final long limit;
    private long seen;
    private volatile @Nullable RuntimeException fault;

    /** @param limit most bytes that it may have */
    public RequestBody(ServerHttpRequest request, long limit) {
        this.request = request;
        this.limit = limit;
    }

    /** True where the client announced a body. */
    public boolean isPresent() {
        HttpHeaders headers = request.getHeaders();
        return headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    /** True where already the announced length is too large. */
    public boolean isAnnouncedTooLarge() {
        return request.getHeaders().getContentLength() > limit;
    }

    /** True where the client has announced a length, and at most this one. */
    public boolean isAtMost(long bytes) {
        long announced = request.getHeaders().getContentLength();
        return announced >= 0 && announced <= bytes;
    }

    /** Errors with {@code body_too_large} above the limit, {@code request_timeout} where the client is slow, and where the client's message broke off. */
    public Flux<ByteBuf> content() {
        return content(request.getBody());
    }

    /** The same for a body that must have arrived within that time. */
    public Flux<ByteBuf> content(Duration within) {
        Mono<Long> late = Mono.delay(within).then(Mono.error(ReadTimeoutException.INSTANCE));
        return content(request.getBody().takeUntilOther(late));
    }

    private Flux<ByteBuf> content(Flux<DataBuffer> sent) {
        return sent.onErrorMap(broken -> failing(reason(broken)))
                .map(this::counted)
                .concatWith(Mono.defer(this::end));
    }

    /** The reason, where a call failed because of this body; else {@code seen}, what the call itself reports. */
    public Throwable causeOf(Throwable seen) {
        RuntimeException own = fault;
        return own == null ? seen : own;
    }

    private static RuntimeException reason(Throwable broken) {
        return broken instanceof ReadTimeoutException
                ? ProblemException.causedBy(ProblemCode.REQUEST_TIMEOUT, broken)
                : new ClientAbortedException();
    }

    private ByteBuf counted(DataBuffer buffer) {
        seen += buffer.readableByteCount();
        if (seen > limit) {
            DataBufferUtils.release(buffer);
            throw failing(ProblemException.of(ProblemCode.BODY_TOO_LARGE));
        }
        return NettyDataBufferFactory.toByteBuf(buffer);
    }

    private Mono<ByteBuf> end() {
        return ClientBody.isComplete(request) ? Mono.empty() : Mono.error(failing(new ClientAbortedException()));
    }

    private RuntimeException failing(RuntimeException reason) {
        fault = reason;
        return reason;
    }
}
