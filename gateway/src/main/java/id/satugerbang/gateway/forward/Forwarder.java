package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.ClientAbortedException;
import id.satugerbang.gateway.exchange.ClientBody;
import id.satugerbang.gateway.exchange.RequestBody;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import io.netty.handler.codec.http.HttpMethod;
import java.util.Set;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.netty.ByteBufFlux;
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
    private final ServiceGuards guards;
    private final ProblemWriter problems;

    Forwarder(UpstreamClients clients, ServiceGuards guards, ProblemWriter problems) {
        this.clients = clients;
        this.guards = guards;
        this.problems = problems;
    }

    /** Completes when the answer, or the problem in its place, is written. */
    Mono<Void> forward(ServerWebExchange exchange, ForwardTarget target) {
        RequestBody body = new RequestBody(exchange.getRequest(), target.maxBodyBytes());
        if (body.isAnnouncedTooLarge()) {
            return refuse(exchange, ProblemException.of(ProblemCode.BODY_TOO_LARGE));
        }
        ServiceGuard guard = guards.of(target.service());
        return switch (guard.tryEnter(target.maxConcurrent())) {
            case FULL -> refuse(exchange, ProblemException.of(ProblemCode.SERVICE_BUSY));
            case PAUSED -> refuse(exchange, ProblemException.of(ProblemCode.CIRCUIT_OPEN));
            case IN -> guarded(exchange, target, body, new Verdict(guard));
        };
    }

    private Mono<Void> guarded(ServerWebExchange exchange, ForwardTarget target, RequestBody body, Verdict verdict) {
        return call(exchange, target, body, verdict)
                .onErrorResume(failure -> explain(exchange, target, body.causeOf(failure), verdict))
                .doFinally(signal -> verdict.close());
    }

    private Mono<Void> call(ServerWebExchange exchange, ForwardTarget target, RequestBody body, Verdict verdict) {
        boolean repeatable = !body.isPresent()
                && SAFE.contains(exchange.getRequest().getMethod().name());
        long start = System.nanoTime();
        Mono<Void> first = target.proof()
                .flatMap(proof -> attempt(new UpstreamTry(exchange, target, proof), body, repeatable, verdict));
        return repeatable
                ? first.onErrorResume(
                        failure -> !verdict.isTold() && UpstreamFailures.mayPass(failure),
                        failure -> again(exchange, target.within(start), body, verdict))
                : first;
    }

    /** The second try is the last one. */
    private Mono<Void> again(ServerWebExchange exchange, ForwardTarget target, RequestBody body, Verdict verdict) {
        return target.deadline().isNegative()
                ? Mono.error(new DeadlineExceededException())
                : target.proof()
                        .flatMap(proof -> attempt(new UpstreamTry(exchange, target, proof), body, false, verdict));
    }

    private Mono<Void> attempt(UpstreamTry attempt, RequestBody body, boolean repeatable, Verdict verdict) {
        return request(attempt, body)
                .response((response, content) -> answer(attempt, response, content, repeatable, verdict))
                .then()
                .contextWrite(attempt::in);
    }

    private static Publisher<Void> answer(
            UpstreamTry attempt,
            HttpClientResponse response,
            ByteBufFlux content,
            boolean repeatable,
            Verdict verdict) {
        boolean refused = response.status().code() == UNAUTHORIZED;
        if (refused && attempt.proof().refused().renews() && repeatable) {
            return Mono.<Void>error(new TokenRefusedException());
        }
        verdict.answered();
        return UpstreamAnswer.write(attempt, response, content);
    }

    private HttpClient.ResponseReceiver<?> request(UpstreamTry attempt, RequestBody body) {
        ServerWebExchange exchange = attempt.exchange();
        HttpClient.RequestSender sender = clients.client(
                        ClientBody.loop(exchange.getRequest()), attempt.target().base())
                .request(HttpMethod.valueOf(attempt.target().operation().method()))
                .uri(attempt.target().uri(attempt.proof()));
        if (!body.isPresent()) {
            return sender;
        }
        return sender.send((request, outbound) -> outbound.send(body.content()
                .doOnError(broken -> outbound.withConnection(
                        connection -> connection.channel().close()))));
    }

    private Mono<Void> explain(ServerWebExchange exchange, ForwardTarget target, Throwable failure, Verdict verdict) {
        boolean upstreams = UpstreamFailures.isUpstreams(failure);
        if (upstreams) {
            verdict.failed(failure);
        }
        if (upstreams || failure instanceof UpstreamAuthException) {
            LOG.warn("Call to {} failed: {}", target.service(), failure.toString());
        }
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
