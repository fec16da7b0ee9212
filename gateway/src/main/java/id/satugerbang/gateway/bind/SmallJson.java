package id.satugerbang.gateway.bind;

import id.satugerbang.gateway.exchange.ClientBody;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import io.netty.handler.timeout.ReadTimeoutException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import reactor.core.publisher.Mono;

/** Takes in a body that values are put into: JSON, plain, and small enough to be held. */
final class SmallJson {

    private static final int LARGEST = 256 * 1024;

    private SmallJson() {}

    /**
     * The whole body; empty where the client sent none.
     *
     * @param limit of the release
     * @return errors with {@code media_type_unsupported}, {@code body_too_large}, {@code request_timeout}, or {@code malformed_request} where it breaks off
     */
    static Mono<byte[]> read(ServerHttpRequest request, long limit) {
        HttpHeaders headers = request.getHeaders();
        boolean sent = headers.getContentLength() > 0 || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
        if (!sent) {
            return Mono.just(new byte[0]);
        }
        if (!isPlainJson(headers)) {
            return Mono.error(ProblemException.of(ProblemCode.MEDIA_TYPE_UNSUPPORTED));
        }
        int largest = (int) Math.min(LARGEST, limit);
        if (headers.getContentLength() > largest) {
            return Mono.error(ProblemException.of(ProblemCode.BODY_TOO_LARGE));
        }
        return DataBufferUtils.join(request.getBody(), largest)
                .map(SmallJson::bytes)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(SmallJson::refusal)
                .filter(read -> ClientBody.isComplete(request))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemCode.MALFORMED_REQUEST)));
    }

    private static boolean isPlainJson(HttpHeaders headers) {
        try {
            MediaType type = headers.getContentType();
            boolean utf8 =
                    type == null || type.getCharset() == null || StandardCharsets.UTF_8.equals(type.getCharset());
            return type != null
                    && utf8
                    && MediaType.APPLICATION_JSON.equalsTypeAndSubtype(type)
                    && !headers.containsHeader(HttpHeaders.CONTENT_ENCODING);
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static Throwable refusal(Throwable failure) {
        if (failure instanceof ReadTimeoutException) {
            return ProblemException.causedBy(ProblemCode.REQUEST_TIMEOUT, failure);
        }
        return ProblemException.causedBy(
                failure instanceof DataBufferLimitException
                        ? ProblemCode.BODY_TOO_LARGE
                        : ProblemCode.MALFORMED_REQUEST,
                failure);
    }
}
