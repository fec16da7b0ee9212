package id.satugerbang.gateway.platform;

import id.satugerbang.gateway.authn.PlatformMethods;
import id.satugerbang.gateway.exchange.StageOrder;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers OPTIONS for the platform's own paths with the methods of the contract (RFC 9110 section 9.3.7); opens nothing. */
@Component
final class AnswerOptionsFilter implements WebFilter, Ordered {

    private static final Set<String> ROOT = Set.of("GET", "HEAD");

    private final PlatformMethods methods;

    AnswerOptionsFilter(PlatformMethods methods) {
        this.methods = methods;
    }

    /** Behind the edge, and ahead of Spring Security's chain, which lets nobody ask. */
    @Override
    public int getOrder() {
        return StageOrder.ROUTE + 2;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        if (exchange.getRequest().getMethod() != HttpMethod.OPTIONS || path.startsWith("/api/")) {
            return chain.filter(exchange);
        }
        Set<String> found = path.equals("/")
                ? ROOT
                : methods.at(exchange.getRequest().getPath().pathWithinApplication());
        if (found.isEmpty()) {
            return chain.filter(exchange);
        }
        Set<String> allowed = new TreeSet<>(found);
        allowed.add(HttpMethod.OPTIONS.name());
        exchange.getResponse().getHeaders().set(HttpHeaders.ALLOW, String.join(", ", allowed));
        exchange.getResponse().setStatusCode(HttpStatus.NO_CONTENT);
        return exchange.getResponse().setComplete();
    }
}
