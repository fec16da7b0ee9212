package id.satugerbang.gateway.policy;

import id.satugerbang.gateway.exchange.ClientBody;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.problem.ProblemCode;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Turns calls to published services away while the gateway cannot keep up, before latency collapses for everybody. */
final class ShedLoadFilter implements WebFilter, Ordered {

    private final LoopPressure pressure;
    private final int most;
    private final ProblemWriter problems;
    private final AtomicInteger inFlight = new AtomicInteger();

    /** @param most calls in flight on this replica */
    ShedLoadFilter(LoopPressure pressure, int most, ProblemWriter problems) {
        this.pressure = pressure;
        this.most = most;
        this.problems = problems;
    }

    /** Behind what every answer needs, ahead of all that costs. */
    @Override
    public int getOrder() {
        return StageOrder.EDGE + 4;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (!exchange.getRequest().getPath().value().startsWith("/api/")) {
            return chain.filter(exchange);
        }
        double shed = pressure.shed(ClientBody.loop(exchange.getRequest()));
        if (shed > 0 && ThreadLocalRandom.current().nextDouble() < shed) {
            return refuse(exchange);
        }
        if (inFlight.incrementAndGet() > most) {
            inFlight.decrementAndGet();
            return refuse(exchange);
        }
        return Mono.defer(() -> chain.filter(exchange)).doFinally(signal -> inFlight.decrementAndGet());
    }

    private Mono<Void> refuse(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, "1");
        return problems.write(exchange, ProblemCode.OVERLOADED);
    }
}
