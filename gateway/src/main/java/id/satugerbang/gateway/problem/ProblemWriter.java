package id.satugerbang.gateway.problem;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.support.problem.Problem;
import id.satugerbang.support.problem.ProblemCatalogue;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Answers a refusal as RFC 9457 problem in the caller's language, and logs it. */
public class ProblemWriter {

    private final ProblemCatalogue catalogue;
    private final RefusalLog log;
    private final Challenges challenges;
    private final JsonMapper json;

    ProblemWriter(ProblemCatalogue catalogue, RefusalLog log, Challenges challenges, JsonMapper json) {
        this.catalogue = catalogue;
        this.log = log;
        this.challenges = challenges;
        this.json = json;
    }

    /** Answers with the texts of the code alone. Headers such as {@code Allow} are set on the response before. */
    public Mono<Void> write(ServerWebExchange exchange, ProblemCode code) {
        return write(exchange, ProblemException.of(code));
    }

    /**
     * Answers with the refusal's detail and faults.
     *
     * @return completes when written; errors where the answer is already on its way, so that the connection is cut
     */
    public Mono<Void> write(ServerWebExchange exchange, ProblemException refusal) {
        ServerHttpResponse response = exchange.getResponse();
        log.refused(exchange, refusal.code());
        if (!response.setStatusCode(HttpStatusCode.valueOf(refusal.code().status()))) {
            return Mono.error(refusal);
        }
        byte[] body = json.writeValueAsBytes(problem(exchange, refusal));
        HttpHeaders headers = response.getHeaders();
        headers.set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE);
        headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.setContentLength(body.length);
        if (refusal.code() == ProblemCode.REQUEST_TIMEOUT) {
            headers.set(HttpHeaders.CONNECTION, "close");
        }
        challenges.add(exchange, refusal.code());
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return response.setComplete();
        }
        DataBuffer buffer = response.bufferFactory().wrap(body);
        return response.writeWith(Mono.just(buffer));
    }

    private Problem problem(ServerWebExchange exchange, ProblemException refusal) {
        return catalogue.problem(
                refusal.code(),
                refusal.detail(),
                refusal.errors(),
                Exchanges.traceId(exchange),
                exchange.getRequest().getHeaders().getFirst(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
