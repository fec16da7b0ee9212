package id.satugerbang.gateway.bind;

import id.satugerbang.gateway.exchange.ActingFor;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.Grant;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.support.caller.Caller;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Fills citizens' data in to the calls of operations that bind some; all other calls pass untouched. */
class BindFilter implements GlobalFilter, Ordered {

    private final CitizenBinder binder;

    BindFilter(CitizenBinder binder) {
        this.binder = binder;
    }

    @Override
    public int getOrder() {
        return StageOrder.BIND;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        RouteMatch match = Exchanges.route(exchange).orElse(null);
        Caller caller = Exchanges.caller(exchange).orElse(null);
        boolean citizen =
                Exchanges.grant(exchange).filter(Grant.CITIZEN::equals).isPresent();
        if (match == null || caller == null || !citizen) {
            return chain.filter(exchange);
        }
        ActingFor acting = ActingFor.of(exchange.getRequest().getHeaders());
        if (acting.isSelf() && !match.operation().use().isBound()) {
            return chain.filter(exchange);
        }
        return binder.bind(new Call(exchange, match, caller, acting)).flatMap(chain::filter);
    }
}
