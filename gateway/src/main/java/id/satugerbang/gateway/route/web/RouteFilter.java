package id.satugerbang.gateway.route.web;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.RawTarget;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.gateway.route.RouteLookup;
import id.satugerbang.gateway.route.RouteTable;
import id.satugerbang.support.problem.ProblemCode;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Looks the operation up once and leaves it on the exchange; refuses what no release declares. */
class RouteFilter implements WebFilter, Ordered {

    private final RouteTable table;
    private final ProblemWriter problems;

    RouteFilter(RouteTable table, ProblemWriter problems) {
        this.table = table;
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return StageOrder.ROUTE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = RawTarget.of(exchange).path();
        if (!path.startsWith("/api/") && !path.equals("/api")) {
            return chain.filter(exchange);
        }
        RouteLookup lookup = table.find(exchange.getRequest().getMethod().name(), path);
        if (lookup instanceof RouteLookup.Found found) {
            Exchanges.route(exchange, found.match());
            CrossOrigin.open(exchange, found.match());
            return chain.filter(exchange);
        }
        return refuse(exchange, lookup);
    }

    private static Mono<Void> options(ServerWebExchange exchange, RouteLookup.MethodNotAllowed other) {
        Preflight.answer(exchange, other);
        exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
        return exchange.getResponse().setComplete();
    }

    private Mono<Void> refuse(ServerWebExchange exchange, RouteLookup lookup) {
        if (lookup instanceof RouteLookup.MethodNotAllowed other) {
            exchange.getResponse().getHeaders().set(HttpHeaders.ALLOW, String.join(", ", other.allowed()));
            return exchange.getRequest().getMethod() == HttpMethod.OPTIONS
                    ? options(exchange, other)
                    : problems.write(exchange, ProblemCode.METHOD_NOT_ALLOWED);
        }
        return problems.write(
                exchange,
                lookup instanceof RouteLookup.OperationUnknown
                        ? ProblemCode.OPERATION_NOT_FOUND
                        : ProblemCode.SERVICE_NOT_FOUND);
    }
}
