package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.exchange.StageOrder;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;
import reactor.netty.http.server.HttpServerRequest;

/** Removes from the request every header that only the platform may set. */
class StripPlatformHeadersFilter implements WebFilter, Ordered {

    @Override
    public int getOrder() {
        return StageOrder.EDGE + 3;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpServerRequest arrived = ServerHttpRequestDecorator.getNativeRequest(exchange.getRequest());
        List<String> forged = PlatformHeaders.foundIn(arrived.requestHeaders());
        if (forged.isEmpty()) {
            return chain.filter(exchange);
        }
        ServerHttpRequest clean = exchange.getRequest()
                .mutate()
                .headers(headers -> forged.forEach(headers::remove))
                .build();
        return chain.filter(exchange.mutate().request(clean).build());
    }
}
