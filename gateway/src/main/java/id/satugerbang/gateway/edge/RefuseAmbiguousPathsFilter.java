package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.exchange.RawTarget;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.problem.ProblemCode;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Refuses paths that two servers could read differently; a path is never rewritten. */
class RefuseAmbiguousPathsFilter implements WebFilter, Ordered {

    private final ProblemWriter problems;

    RefuseAmbiguousPathsFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return StageOrder.EDGE + 2;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return RawPath.isAmbiguous(RawTarget.of(exchange).path())
                ? problems.write(exchange, ProblemCode.PATH_AMBIGUOUS)
                : chain.filter(exchange);
    }
}
