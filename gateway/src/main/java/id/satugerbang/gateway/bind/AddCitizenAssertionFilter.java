package id.satugerbang.gateway.bind;

import id.satugerbang.gateway.exchange.BoundCall;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.Grant;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.gateway.route.ServiceId;
import id.satugerbang.support.caller.Caller;
import java.util.Optional;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Adds the {@code Citizen-Assertion} to calls that a citizen was let in to. */
class AddCitizenAssertionFilter implements GlobalFilter, Ordered {

    private static final String HEADER = "Citizen-Assertion";

    private final CitizenAssertions assertions;

    AddCitizenAssertionFilter(CitizenAssertions assertions) {
        this.assertions = assertions;
    }

    @Override
    public int getOrder() {
        return StageOrder.BIND + 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Optional<Caller> citizen =
                Exchanges.grant(exchange).filter(Grant.CITIZEN::equals).flatMap(grant -> Exchanges.caller(exchange));
        Optional<RouteMatch> match = Exchanges.route(exchange);
        if (citizen.isEmpty() || match.isEmpty()) {
            return chain.filter(exchange);
        }
        ServiceId service = match.get().release().service();
        String assertion = BoundCall.of(exchange)
                .map(bound -> assertions.assertion(service, bound))
                .orElseGet(() -> assertions.assertion(service, citizen.get()));
        Exchanges.add(exchange, HEADER, assertion);
        return chain.filter(exchange);
    }
}
