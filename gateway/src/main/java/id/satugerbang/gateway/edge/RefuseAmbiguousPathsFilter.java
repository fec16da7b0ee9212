package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.exchange.RawTarget;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Refuses targets that two servers could read differently: such paths, and fragments; a target is never rewritten.
 *
 * <p>A path that escapes what needs no escape has a plain spelling; the escaped one names nothing that is published.
 */
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
        RawTarget target = RawTarget.of(exchange);
        if (RawPath.isAmbiguous(target.path()) || hasFragment(target.query())) {
            return problems.write(exchange, ProblemCode.PATH_AMBIGUOUS);
        }
        if (RawPath.escapesUnreserved(target.path())) {
            boolean published = target.path().startsWith("/api/");
            return problems.write(exchange, published ? ProblemCode.OPERATION_NOT_FOUND : ProblemCode.PATH_AMBIGUOUS);
        }
        return chain.filter(exchange);
    }

    /** Some servers cut a query off at a number sign, which no request target has (RFC 9112, 3.2). */
    private static boolean hasFragment(@Nullable String query) {
        return query != null && query.indexOf('#') >= 0;
    }
}
