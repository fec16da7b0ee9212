package id.satugerbang.gateway.platform;

import id.satugerbang.gateway.exchange.RawTarget;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpMethod;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Relays a call to one of the platform's own services: the target byte for byte, known headers, the caller's token.
 *
 * <p>The body is read whole before the service is called, so that it never sees half of one; nothing is sent twice.
 */
final class Relay {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final int LARGEST_BODY = 4 * 1024 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final HttpClient client = HttpClient.create()
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT.toMillis())
            .responseTimeout(ANSWER)
            .disableRetry(true)
            .followRedirect(false);

    Mono<Void> relay(ServerWebExchange exchange, RelayTarget target) {
        return body(exchange)
                .flatMap(body -> call(exchange, target, body))
                .onErrorMap(failure -> refusal(exchange, target, failure));
    }

    private Mono<Void> call(ServerWebExchange exchange, RelayTarget target, byte[] body) {
        return client.headers(
                        headers -> headers.set(RelayHeaders.toService(exchange)).set("Content-Length", body.length))
                .request(HttpMethod.valueOf(exchange.getRequest().getMethod().name()))
                .uri(target.uri(RawTarget.of(exchange).pathAndQuery()))
                .send(Mono.fromSupplier(() -> Unpooled.wrappedBuffer(body)))
                .response((answer, content) -> answer(exchange, answer, content))
                .then();
    }

    private static Flux<Void> answer(ServerWebExchange exchange, HttpClientResponse answer, ByteBufFlux content) {
        exchange.getResponse()
                .setStatusCode(HttpStatusCode.valueOf(answer.status().code()));
        RelayHeaders.toClient(answer.responseHeaders(), exchange);
        NettyDataBufferFactory buffers =
                (NettyDataBufferFactory) exchange.getResponse().bufferFactory();
        Flux<DataBuffer> body = content.map(ByteBuf::retain).map(buffers::wrap);
        return Flux.from(exchange.getResponse().writeWith(body));
    }

    private static Mono<byte[]> body(ServerWebExchange exchange) {
        return DataBufferUtils.join(exchange.getRequest().getBody(), LARGEST_BODY)
                .map(Relay::bytes)
                .defaultIfEmpty(new byte[0])
                .onErrorMap(
                        DataBufferLimitException.class,
                        large -> ProblemException.causedBy(ProblemCode.BODY_TOO_LARGE, large));
    }

    private static byte[] bytes(DataBuffer buffer) {
        byte[] bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    private static Throwable refusal(ServerWebExchange exchange, RelayTarget target, Throwable failure) {
        if (failure instanceof ProblemException || exchange.getResponse().isCommitted()) {
            return failure;
        }
        if (failure instanceof IllegalArgumentException) {
            return ProblemException.causedBy(ProblemCode.MALFORMED_REQUEST, failure);
        }
        LOG.warn("{} does not answer: {}", target.prefix(), failure.toString());
        return ProblemException.causedBy(target.unavailable(), failure);
    }
}
