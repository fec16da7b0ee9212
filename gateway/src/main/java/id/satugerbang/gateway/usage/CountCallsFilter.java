package id.satugerbang.gateway.usage;

import id.satugerbang.gateway.exchange.BoundCall;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.route.RouteMatch;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Counts every call of a published service when its answer is complete, refusals too. */
class CountCallsFilter implements WebFilter, Ordered {

    private final UsageCounters counters;

    CountCallsFilter(UsageCounters counters) {
        this.counters = counters;
    }

    /** Behind the look-up of the route. */
    @Override
    public int getOrder() {
        return StageOrder.ROUTE + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        RouteMatch match = Exchanges.route(exchange).orElse(null);
        if (match == null) {
            return chain.filter(exchange);
        }
        long start = System.nanoTime();
        return chain.filter(exchange).doFinally(signal -> count(exchange, match, System.nanoTime() - start));
    }

    private void count(ServerWebExchange exchange, RouteMatch match, long nanos) {
        int filled =
                BoundCall.of(exchange).map(bound -> bound.attributes().size()).orElse(0);
        counters.add(match.release().service(), exchange.getResponse().getStatusCode(), nanos, filled);
    }
}
