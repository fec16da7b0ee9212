package id.satugerbang.gateway.policy;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.gateway.route.RateLimit;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Lets a call through where the installation's limit for a caller and the limits of the service are not used up.
 *
 * <p>The former is counted on this replica; Redis is asked only where a service declares limits.
 */
final class LimitRateFilter implements GlobalFilter, Ordered {

    private final ReplicaCounter replica;
    private final Counter services;
    private final RateLimit anyCaller;
    private final Quotas quotas;
    private final ProblemWriter problems;

    /** @param anyCaller calls of one caller to all services together */
    LimitRateFilter(
            ReplicaCounter replica, Counter services, RateLimit anyCaller, Quotas quotas, ProblemWriter problems) {
        this.replica = replica;
        this.services = services;
        this.anyCaller = anyCaller;
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
        if (!replicaLets(Exchanges.caller(exchange).orElse(null))) {
            return refuse(exchange, 1);
        }
        List<Quota> applying =
                match.release().rateLimits().isEmpty() ? List.of() : quotas.of(exchange, match.release());
        return applying.isEmpty()
                ? chain.filter(exchange)
                : services.count(applying).flatMap(usages -> decide(exchange, chain, applying, usages));
    }

    private boolean replicaLets(@Nullable Caller caller) {
        return caller == null || replica.tryCount(new Quota(anyCaller, caller.subject()));
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
