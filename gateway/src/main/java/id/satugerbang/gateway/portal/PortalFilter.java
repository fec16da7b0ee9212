package id.satugerbang.gateway.portal;

import org.springframework.core.Ordered;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers what belongs to the portal, and lets everything else pass. */
final class PortalFilter implements WebFilter, Ordered {

    /** Behind Spring Security's chain (-100) and the authn stage. */
    private static final int ORDER = -80;

    private final PortalHandler portal;

    PortalFilter(PortalHandler portal) {
        this.portal = portal;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return portal.find(exchange.getRequest())
                .map(file -> portal.answer(exchange, file))
                .orElseGet(() -> chain.filter(exchange));
    }
}
