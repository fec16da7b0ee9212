package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.RawTarget;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.route.Release;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.gateway.route.Upstream;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Ends the way of a granted call to a published operation: hands it to the release's upstream. */
class ForwardFilter implements GlobalFilter, Ordered {

    private static final String REGION = "Satu-Region";

    private final Forwarder forwarder;
    private final UpstreamAuths auths;
    private final int maxConcurrent;

    /** @param maxConcurrent calls in flight to a service whose release does not say how many it takes */
    ForwardFilter(Forwarder forwarder, UpstreamAuths auths, int maxConcurrent) {
        this.maxConcurrent = maxConcurrent;
        this.forwarder = forwarder;
        this.auths = auths;
    }

    @Override
    public int getOrder() {
        return StageOrder.FORWARD;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        RouteMatch match = Exchanges.route(exchange).orElse(null);
        if (match == null) {
            return chain.filter(exchange);
        }
        if (Exchanges.grant(exchange).isEmpty()) {
            return Mono.error(new IllegalStateException("A call reached forwarding without a grant"));
        }
        return Mono.defer(() -> forwarder.forward(exchange, target(exchange, match)));
    }

    private ForwardTarget target(ServerWebExchange exchange, RouteMatch match) {
        Release release = match.release();
        String region = exchange.getRequest().getHeaders().getFirst(REGION);
        Upstream upstream = UpstreamChoice.choose(release.upstreams(), region);
        String query = RawTarget.of(exchange).query();
        return new ForwardTarget(
                release.service(),
                upstream.url(),
                query == null ? match.rest() : match.rest() + "?" + query,
                release.deadline(),
                release.maxBodyBytes(),
                release.maxConcurrent() == 0 ? maxConcurrent : release.maxConcurrent(),
                auths.proof(upstream.auth()),
                match.operation().error());
    }
}
