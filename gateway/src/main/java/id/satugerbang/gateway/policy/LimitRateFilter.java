package id.satugerbang.gateway.policy;

import id.satugerbang.gateway.exchange.ClientAddresses;
import id.satugerbang.gateway.exchange.ClientBody;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Lets a call through where the installation's limit for a caller and the limits of the service are not used up.
 *
 * <p>The former is counted on this replica, for callers without a name by their address. Of the latter the replica holds calls ahead of need,
 * so that a call waits for Redis only where its limit is low or was not met lately.
 */
final class LimitRateFilter implements GlobalFilter, Ordered {

    private final ReplicaCounter anyCaller;
    private final CallLimits services;
    private final ClientAddresses addresses;
    private final Quotas quotas;
    private final ProblemWriter problems;

    /** @param anyCaller counts the calls of one caller to all services together */
    LimitRateFilter(
            ReplicaCounter anyCaller,
            CallLimits services,
            ClientAddresses addresses,
            Quotas quotas,
            ProblemWriter problems) {
        this.anyCaller = anyCaller;
        this.services = services;
        this.addresses = addresses;
        this.quotas = quotas;
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return StageOrder.POLICY;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        RouteMatch match = Exchanges.route(exchange).orElse(null);
        if (match == null) {
            return chain.filter(exchange);
        }
        if (!anyCaller.tryCount(name(exchange))) {
            return refuse(exchange, 1);
        }
        List<Quota> applying =
                match.release().rateLimits().isEmpty() ? List.of() : quotas.of(exchange, match.release());
        if (applying.isEmpty()) {
            return chain.filter(exchange);
        }
        List<Usage> now = services.countNow(applying);
        return now == null ? whenCounted(exchange, chain, applying) : decide(exchange, chain, applying, now);
    }

    private String name(ServerWebExchange exchange) {
        return Exchanges.caller(exchange)
                .map(Caller::subject)
                .orElseGet(() -> "address " + addresses.of(exchange.getRequest()));
    }

    /** Redis answers in a thread of its own; the call goes on in that of its client. */
    private Mono<Void> whenCounted(ServerWebExchange exchange, GatewayFilterChain chain, List<Quota> applying) {
        return services.count(applying)
                .publishOn(Schedulers.fromExecutor(ClientBody.loop(exchange.getRequest())))
                .flatMap(usages -> decide(exchange, chain, applying, usages));
    }

    private Mono<Void> decide(
            ServerWebExchange exchange, GatewayFilterChain chain, List<Quota> applying, List<Usage> usages) {
        RateLimitHeaders.write(exchange.getResponse().getHeaders(), applying, usages);
        return usages.stream().anyMatch(Usage::isUsedUp)
                ? refuse(exchange, RateLimitHeaders.retryAfter(usages))
                : chain.filter(exchange);
    }

    private Mono<Void> refuse(ServerWebExchange exchange, long seconds) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        return problems.write(exchange, ProblemCode.RATE_LIMITED);
    }
}
