package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.BoundCall;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.RawTarget;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.route.Release;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.gateway.route.Upstream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
        Optional<BoundCall> bound = BoundCall.of(exchange);
        Upstream upstream = UpstreamChoice.choose(release.upstreams(), region(exchange, bound));
        return new ForwardTarget(
                match,
                upstream.url(),
                bound.map(BoundCall::pathAndQuery).orElseGet(() -> asSent(exchange, match)),
                release.deadline(),
                release.maxBodyBytes(),
                share(release),
                auths.proof(upstream.auth()));
    }

    private Share share(Release release) {
        int most = release.maxConcurrent() == 0 ? maxConcurrent : release.maxConcurrent();
        return Share.of(most, release.upstreams().size());
    }

    private static String asSent(ServerWebExchange exchange, RouteMatch match) {
        String query = RawTarget.of(exchange).query();
        return query == null ? match.rest() : match.rest() + "?" + query;
    }

    /** What the caller asks for, else where the citizen lives. */
    private static @Nullable String region(ServerWebExchange exchange, Optional<BoundCall> bound) {
        String asked = exchange.getRequest().getHeaders().getFirst(REGION);
        return asked == null ? bound.map(BoundCall::domicile).orElse(null) : asked;
    }
}
