package id.satugerbang.gateway.platform;

import id.satugerbang.gateway.authn.SessionEnds;
import id.satugerbang.gateway.exchange.ClientAbortedException;
import id.satugerbang.gateway.exchange.ClientBody;
import id.satugerbang.gateway.exchange.RawTarget;
import id.satugerbang.gateway.exchange.RequestBody;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpMethod;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.NettyDataBufferFactory;
import org.springframework.http.HttpHeaders;
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
 * <p>A body passes as {@link RelayBody} says; what the client does not complete never arrives complete, and nothing is sent twice.
 */
final class Relay {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private final RelayLimits limits;
    private final SessionEnds sessions;
    private final HttpClient client = HttpClient.create()
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) CONNECT.toMillis())
            .disableRetry(true)
            .followRedirect(false);

    Relay(RelayLimits limits, SessionEnds sessions) {
        this.limits = limits;
        this.sessions = sessions;
    }

    Mono<Void> relay(ServerWebExchange exchange, RelayTarget target) {
        RelayLimit limit = limits.of(exchange);
        RequestBody body = new RequestBody(exchange.getRequest(), limit.largest());
        RelayBody relayed = new RelayBody(body, limit);
        return relayed.carriedBy(content -> call(exchange, target, limit, content))
                .onErrorResume(failure -> explain(exchange, target, body, failure));
    }

    private Mono<Void> call(
            ServerWebExchange exchange, RelayTarget target, RelayLimit limit, RelayBody.Content content) {
        return client.responseTimeout(limit.answer())
                .headers(headers -> content.frame(
                        headers.set(RelayHeaders.toService(exchange)),
                        exchange.getRequest().getHeaders()))
                .request(HttpMethod.valueOf(exchange.getRequest().getMethod().name()))
                .uri(target.uri(RawTarget.of(exchange).pathAndQuery()))
                .send((request, outbound) -> outbound.send(content.bytes()
                        .doOnError(broken -> outbound.withConnection(
                                connection -> connection.channel().close()))))
                .response((answer, answered) -> sessionsEnd(answer).thenMany(answer(exchange, answer, answered)))
                .then();
    }

    /** Before the answer is told. Where Redis does not answer, the next renewal of each session ends it. */
    private Mono<Void> sessionsEnd(HttpClientResponse answer) {
        return Mono.justOrEmpty(RelayHeaders.sessionsEnd(answer))
                .flatMap(sessions::endAll)
                .onErrorComplete();
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

    private static Mono<Void> explain(
            ServerWebExchange exchange, RelayTarget target, RequestBody body, Throwable seen) {
        Throwable failure = body.causeOf(seen);
        if (failure instanceof ClientAbortedException) {
            ClientBody.cut(exchange.getRequest());
            return Mono.empty();
        }
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(failure);
        }
        ProblemException refusal = refusal(target, failure);
        HttpHeaders headers = exchange.getResponse().getHeaders();
        if (body.isPresent()) {
            headers.set(HttpHeaders.CONNECTION, "close");
        }
        if (refusal.code() == ProblemCode.OVERLOADED) {
            headers.set(HttpHeaders.RETRY_AFTER, "5");
        }
        return Mono.error(refusal);
    }

    private static ProblemException refusal(RelayTarget target, Throwable failure) {
        if (failure instanceof ProblemException refusal) {
            return refusal;
        }
        if (failure instanceof IllegalArgumentException) {
            return ProblemException.causedBy(ProblemCode.MALFORMED_REQUEST, failure);
        }
        LOG.warn("{} does not answer: {}", target.prefix(), failure.toString());
        return ProblemException.causedBy(target.unavailable(), failure);
    }
}
