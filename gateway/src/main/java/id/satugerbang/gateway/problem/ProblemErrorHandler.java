package id.satugerbang.gateway.problem;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import io.netty.handler.timeout.ReadTimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Last resort for errors: every one becomes a problem, what is not a refusal is logged and answered as our mistake. */
@Order(-2)
class ProblemErrorHandler implements WebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemErrorHandler.class);

    private final ProblemWriter writer;

    ProblemErrorHandler(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        if (exchange.getResponse().isCommitted()) {
            return Mono.error(error);
        }
        return writer.write(exchange, refusal(exchange, error));
    }

    private static ProblemException refusal(ServerWebExchange exchange, Throwable error) {
        if (error instanceof ProblemException refusal) {
            return refusal;
        }
        if (error instanceof ErrorResponse answer && answer.getStatusCode().is4xxClientError()) {
            return ProblemException.of(BareProblems.code(answer.getStatusCode().value()));
        }
        if (error instanceof ReadTimeoutException) {
            return ProblemException.of(ProblemCode.REQUEST_TIMEOUT);
        }
        LOG.error("Unexpected failure trace_id={}", Exchanges.traceId(exchange), error);
        return ProblemException.of(ProblemCode.INTERNAL_ERROR);
    }
}
