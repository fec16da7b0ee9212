package id.satugerbang.gateway.edge;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.StageOrder;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Gives every request its id and its place in a trace, and tells the client the id. */
class AssignRequestIdsFilter implements WebFilter, Ordered {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final RequestIds ids = new RequestIds();

    @Override
    public int getOrder() {
        return StageOrder.EDGE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        HttpHeaders headers = exchange.getRequest().getHeaders();
        String sent = headers.getFirst(REQUEST_ID);
        String id = sent != null && WELL_FORMED.matcher(sent).matches() ? sent : ids.next();
        TraceContext trace = TraceContext.of(headers.getFirst("traceparent"));
        Exchanges.ids(exchange, id, trace.traceId(), trace.sampled());
        exchange.getResponse().getHeaders().set(REQUEST_ID, id);
        return chain.filter(exchange);
    }
}
