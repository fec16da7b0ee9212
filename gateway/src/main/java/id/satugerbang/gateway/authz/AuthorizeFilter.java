package id.satugerbang.gateway.authz;

import id.satugerbang.gateway.exchange.ActingFor;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.support.caller.Caller;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a call to a published operation through only where {@link AccessRules} grant it. */
class AuthorizeFilter implements GlobalFilter, Ordered {

    private final ProblemWriter problems;

    AuthorizeFilter(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return StageOrder.AUTHZ;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        RouteMatch match = Exchanges.route(exchange).orElse(null);
        if (match == null) {
            return chain.filter(exchange);
        }
        Caller caller = Exchanges.caller(exchange).orElse(null);
        ActingFor acting = ActingFor.of(exchange.getRequest().getHeaders());
        AccessDecision decision =
                AccessRules.decide(match.operation(), match.release().service(), caller, acting);
        if (decision instanceof AccessDecision.Granted granted) {
            Exchanges.grant(exchange, granted.grant());
            return chain.filter(exchange);
        }
        return problems.write(exchange, ((AccessDecision.Denied) decision).code());
    }
}
