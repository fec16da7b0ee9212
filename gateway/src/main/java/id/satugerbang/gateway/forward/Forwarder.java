package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.ClientBody;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import io.netty.handler.codec.http.HttpMethod;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.http.client.HttpClient;

/**
 * Hands a request to an upstream and streams the answer back.
 *
 * <p>Path and query go byte for byte; nothing is retried that could act twice; redirects are passed on, never followed;
 * a message that breaks off on one side is broken off on the other.
 */
final class Forwarder {

    private static final Logger LOG = LoggerFactory.getLogger(Forwarder.class);

    private static final int UNAUTHORIZED = 401;

    private final UpstreamClients agencies;
    private final UpstreamClients platform;
    private final ServiceGuards guards;
    private final ProblemWriter problems;

    Forwarder(UpstreamClients agencies, UpstreamClients platform, ServiceGuards guards, ProblemWriter problems) {
        this.agencies = agencies;
        this.platform = platform;
        this.guards = guards;
        this.problems = problems;
    }

    /** Completes when the answer, or the problem in its place, is written. */
    Mono<Void> forward(ServerWebExchange exchange, ForwardTarget target) {
        RequestBody body = new RequestBody(exchange.getRequest(), target.maxBodyBytes());
        if (body.isAnnouncedTooLarge()) {
            return refuse(exchange, ProblemException.of(ProblemCode.BODY_TOO_LARGE));
        }
        ServiceGuard guard = guards.of(target.name());
        if (!guard.tryEnter()) {
            return refuse(exchange, ProblemException.of(ProblemCode.CIRCUIT_OPEN));
        }
        return guarded(exchange, target, body, guard)
                .onErrorResume(failure -> explain(exchange, target, failure))
                .doFinally(signal -> guard.leave());
    }

    private Mono<Void> guarded(ServerWebExchange exchange, ForwardTarget target, RequestBody body, ServiceGuard guard) {
        long start = System.nanoTime();
        AtomicBoolean judged = new AtomicBoolean();
        Runnable answered = () -> {
            if (judged.compareAndSet(false, true)) {
                guard.answered(System.nanoTime() - start);
            }
        };
        return call(exchange, target, body, answered)
                .onErrorMap(body::causeOf)
                .doOnError(failure -> {
                    if (UpstreamFailures.isUpstreams(failure) && judged.compareAndSet(false, true)) {
                        guard.failed(System.nanoTime() - start, failure);
                    }
                })
                .doFinally(signal -> {
                    if (judged.compareAndSet(false, true)) {
                        guard.abandoned();
                    }
                });
    }

    private Mono<Void> call(ServerWebExchange exchange, ForwardTarget target, RequestBody body, Runnable answered) {
        boolean repeatable = !body.isPresent() && UpstreamClients.isSafe(exchange.getRequest());
        return target.proof()
                .flatMap(proof -> attempt(exchange, target, body, proof, repeatable, answered))
                .onErrorResume(TokenRefusedException.class, refused -> target.proof()
                        .flatMap(proof -> attempt(exchange, target, body, proof, false, answered)));
    }

    private Mono<Void> attempt(
            ServerWebExchange exchange,
            ForwardTarget target,
            RequestBody body,
            UpstreamProof proof,
            boolean repeatable,
            Runnable answered) {
        Sinks.Empty<Void> sent = Sinks.empty();
        Sinks.Empty<Void> answering = Sinks.empty();
        HttpClient.ResponseReceiver<?> receiver = request(exchange, target, proof, body, sent);
        Flux<Void> answer = receiver.response((response, content) -> {
            answering.tryEmitEmpty();
            boolean renewed =
                    response.status().code() == UNAUTHORIZED && proof.refused().renews();
            if (renewed && repeatable) {
                return Mono.<Void>error(new TokenRefusedException());
            }
            answered.run();
            return UpstreamAnswer.write(exchange, response, content, target.envelope());
        });
        return Flux.merge(answer, deadline(target.deadline(), sent, answering)).then();
    }

    private HttpClient.ResponseReceiver<?> request(
            ServerWebExchange exchange,
            ForwardTarget target,
            UpstreamProof proof,
            RequestBody body,
            Sinks.Empty<Void> sent) {
        UpstreamClients clients = target.isPlatform() ? platform : agencies;
        HttpClient.RequestSender sender = clients.client(exchange.getRequest(), body.isPresent(), target.deadline())
                .headers(headers -> headers.add(UpstreamRequestHeaders.of(exchange, target, proof)))
                .request(HttpMethod.valueOf(exchange.getRequest().getMethod().name()))
                .uri(target.uri(proof));
        if (!body.isPresent()) {
            sent.tryEmitEmpty();
            return sender;
        }
        return sender.send((request, outbound) -> outbound.send(body.content()
                .doOnError(broken -> outbound.withConnection(
                        connection -> connection.channel().close()))
                .doOnComplete(sent::tryEmitEmpty)));
    }

    /** Errors when the answer has not begun in time after the request was sent; completes when it has. */
    private static Flux<Void> deadline(Duration limit, Sinks.Empty<Void> sent, Sinks.Empty<Void> answering) {
        return sent.asMono()
                .then(Mono.delay(limit))
                .flatMapMany(late -> Flux.<Void>error(new DeadlineExceededException()))
                .takeUntilOther(answering.asMono());
    }

    private Mono<Void> explain(ServerWebExchange exchange, ForwardTarget target, Throwable failure) {
        if (UpstreamFailures.isUpstreams(failure) || failure instanceof UpstreamAuthException) {
            LOG.warn("Call to {} failed: {}", target.name(), failure.toString());
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
        }
        if (new RequestBody(exchange.getRequest(), 0).isPresent()) {
            headers.set(HttpHeaders.CONNECTION, "close");
        }
        return problems.write(exchange, refusal);
    }
}
