package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.route.Farewell;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Tells callers of a deprecated release so: {@code Deprecation} (RFC 9745) and {@code Sunset} (RFC 8594). */
class AnnounceFarewellFilter implements GlobalFilter, Ordered {

    @Override
    public int getOrder() {
        return StageOrder.FORWARD - 2;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        Farewell farewell = Exchanges.route(exchange)
                .map(match -> match.release().farewell())
                .orElse(null);
        if (farewell != null) {
            announce(farewell, exchange.getResponse().getHeaders());
        }
        return chain.filter(exchange);
    }

    private static void announce(Farewell farewell, HttpHeaders headers) {
        Instant since = farewell.since();
        headers.set("Deprecation", "@" + (since == null ? 0 : since.getEpochSecond()));
        Instant until = farewell.until();
        if (until != null) {
            headers.set("Sunset", DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atOffset(ZoneOffset.UTC)));
        }
    }
}
