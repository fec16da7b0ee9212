package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.ClientAbortedException;
import id.satugerbang.gateway.exchange.ClientBody;
import id.satugerbang.gateway.exchange.RequestBody;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpMethod;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
import reactor.netty.NettyOutbound;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientResponse;

/**
 * Hands a request to an upstream and streams the answer back.
 *
 * <p>Path and query go byte for byte; only what cannot act twice is tried a second time, once and
 * within its deadline, where its connection failed before any of the answer came; redirects are passed on, never followed;
 * a message that breaks off on one side is broken off on the other.
 */
final class Forwarder {

    private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);

    private static final int UNAUTHORIZED = 401;

    /** Methods that change nothing (RFC 9110 section 9.2.1). */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final UpstreamClients clients;
    private final UpstreamGuards guards;
    private final ProblemWriter problems;
    private final Duration bodyTime;

    /** @param bodyTime longest that a client may take for a body which is passed on while it arrives */
    Forwarder(UpstreamClients clients, UpstreamGuards guards, ProblemWriter problems, Duration bodyTime) {
        this.clients = clients;
        this.guards = guards;
        this.problems = problems;
        this.bodyTime = bodyTime;
    }

    /** Completes when the answer, or the problem in its place, is written. */
    Mono<Void> forward(ServerWebExchange exchange, ForwardTarget target) {
        RequestBody body = new RequestBody(exchange.getRequest(), target.maxBodyBytes());
        if (body.isAnnouncedTooLarge()) {
            return refuse(exchange, ProblemException.of(ProblemCode.BODY_TOO_LARGE));
        }
        if (!body.isPresent()) {
            return enter(exchange, target, body, null);
        }
        return new ArrivingBody(body, bodyTime)
                .carriedBy(content -> enter(exchange, target, body, content))
                .onErrorResume(failure -> turnAway(exchange, body.causeOf(failure)));
    }

    private Mono<Void> enter(
            ServerWebExchange exchange, ForwardTarget target, RequestBody body, @Nullable Publisher<ByteBuf> content) {
        UpstreamGuard guard = guards.of(target.service(), target.base());
        UpstreamGuard.Entry entry = guard.tryEnter(target.share());
        return switch (entry) {
            case FULL -> refuse(exchange, ProblemException.of(ProblemCode.SERVICE_BUSY));
            case PAUSED -> refuse(exchange, ProblemException.of(ProblemCode.CIRCUIT_OPEN));
            case IN_OWN, IN_COMMON ->
                guarded(exchange, target, body, content, new Verdict(guard, entry, System.nanoTime()));
        };
    }

    private Mono<Void> guarded(
            ServerWebExchange exchange,
            ForwardTarget target,
            RequestBody body,
            @Nullable Publisher<ByteBuf> content,
            Verdict verdict) {
        return call(exchange, target, content, verdict)
                .onErrorResume(failure -> explain(exchange, target, body.causeOf(failure), verdict))
                .doFinally(signal -> verdict.close());
    }

    private Mono<Void> call(
            ServerWebExchange exchange, ForwardTarget target, @Nullable Publisher<ByteBuf> content, Verdict verdict) {
        boolean repeatable = content == null
                && SAFE.contains(exchange.getRequest().getMethod().name());
        Mono<Void> first = attempt(new UpstreamTry(exchange, target, verdict), content, repeatable);
        return repeatable
                ? first.onErrorResume(
                        failure -> !verdict.isTold() && UpstreamFailures.mayPass(failure),
                        failure -> again(new UpstreamTry(exchange, target, verdict)))
                : first;
    }

    /** The second try is the last one. */
    private Mono<Void> again(UpstreamTry last) {
        return last.left() <= 0 ? Mono.error(new DeadlineExceededException()) : attempt(last, null, false);
    }

    private Mono<Void> attempt(UpstreamTry attempt, @Nullable Publisher<ByteBuf> content, boolean repeatable) {
        return attempt.within(attempt.target().proof().flatMap(proof -> request(attempt.with(proof), content)
                .response((response, received) -> answer(attempt, response, received, repeatable))
                .then()
                .contextWrite(attempt::in)));
    }

    private static Publisher<Void> answer(
            UpstreamTry attempt, HttpClientResponse response, ByteBufFlux content, boolean repeatable) {
        boolean refused = response.status().code() == UNAUTHORIZED;
        if (refused && attempt.proof().refused().renews() && repeatable) {
            return Mono.<Void>error(new TokenRefusedException());
        }
        attempt.verdict().answered();
        if (attempt.isEvents()) {
            ClientBody.unhurried(attempt.exchange().getRequest());
        }
        return UpstreamAnswer.write(attempt, response, content);
    }

    private HttpClient.ResponseReceiver<?> request(UpstreamTry attempt, @Nullable Publisher<ByteBuf> content) {
        ServerWebExchange exchange = attempt.exchange();
        HttpClient.RequestSender sender = clients.client(
                        ClientBody.loop(exchange.getRequest()), attempt.target().base())
                .request(HttpMethod.valueOf(attempt.target().operation().method()))
                .uri(attempt.target().uri(attempt.proof()));
        if (content == null) {
            return sender;
        }
        return sender.send((request, outbound) -> outbound.send(
                content instanceof Mono ? content : Flux.from(content).onErrorResume(broken -> cutOff(outbound))));
    }

    /** What is not whole never ends; that its connection is closed fails the call. */
    private static Mono<ByteBuf> cutOff(NettyOutbound outbound) {
        outbound.withConnection(connection -> connection.channel().close());
        return Mono.never();
    }

    private Mono<Void> explain(ServerWebExchange exchange, ForwardTarget target, Throwable failure, Verdict verdict) {
        if (verdict.isCallersFault() && !verdict.isTold()) {
            return turnAway(exchange, ProblemException.causedBy(ProblemCode.REQUEST_TIMEOUT, failure));
        }
        boolean upstreams = UpstreamFailures.isUpstreams(failure);
        if (upstreams) {
            verdict.failed(failure);
        }
        if (upstreams || failure instanceof UpstreamAuthException) {
            LOG.warn("Call to {} failed: {}", target.service(), failure.toString());
        }
        return turnAway(exchange, failure);
    }

    /** With a problem where there is anybody to read it, and an answer has not begun. */
    private Mono<Void> turnAway(ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof ClientAbortedException || exchange.getResponse().isCommitted()) {
            ClientBody.cut(exchange.getRequest());
            return Mono.empty();
        }
        return refuse(exchange, UpstreamFailures.refusal(failure));
    }

    private Mono<Void> refuse(ServerWebExchange exchange, ProblemException refusal) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        if (refusal.code() == ProblemCode.CIRCUIT_OPEN) {
            headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(guards.retryAfterSeconds()));
        } else if (refusal.code() == ProblemCode.SERVICE_BUSY) {
            headers.set(HttpHeaders.RETRY_AFTER, "1");
        }
        if (new RequestBody(exchange.getRequest(), 0).isPresent()) {
            headers.set(HttpHeaders.CONNECTION, "close");
        }
        return problems.write(exchange, refusal);
    }
}
