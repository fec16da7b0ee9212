package id.satugerbang.gateway.route.web;

import java.util.List;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The stages of a published call, linked once at start: each filter is handed the rest of the way. */
final class StageChain {

    private StageChain() {}

    /** Web filters first, then gateway filters; a call that leaves the last one unanswered is a mistake of ours. */
    static WebFilterChain of(List<WebFilter> first, List<GlobalFilter> then) {
        GatewayFilterChain inner =
                exchange -> Mono.error(new IllegalStateException("No stage has answered a published call"));
        for (int i = then.size() - 1; i >= 0; i--) {
            inner = new GatewayLink(then.get(i), inner);
        }
        WebFilterChain outer = inner::filter;
        for (int i = first.size() - 1; i >= 0; i--) {
            outer = new WebLink(first.get(i), outer);
        }
        return outer;
    }

    private record WebLink(WebFilter filter, WebFilterChain next) implements WebFilterChain {

        @Override
        public Mono<Void> filter(ServerWebExchange exchange) {
            return filter.filter(exchange, next);
        }
    }

    private record GatewayLink(GlobalFilter filter, GatewayFilterChain next) implements GatewayFilterChain {

        @Override
        public Mono<Void> filter(ServerWebExchange exchange) {
            return filter.filter(exchange, next);
        }
    }
}
