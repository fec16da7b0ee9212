package id.satugerbang.gateway.platform;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.Grant;
import id.satugerbang.gateway.problem.SecurityHeaders;
import id.satugerbang.support.mvc.SatuProperties;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Headers that keep browsers from doing harm with an answer.
 *
 * <p>An agency's answer stands on the same origin as the portal: a browser that opens it as a page must not run it there.
 */
@Component
final class SecurityHeadersFilter implements WebFilter, Ordered {

    private static final String PAGES = "default-src 'self'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'; object-src 'none'";
    private static final String AGENCIES = "default-src 'none'; frame-ancestors 'none'; sandbox";
    private final boolean tls;

    SecurityHeadersFilter(SatuProperties properties) {
        this.tls = properties.publicOrigin().startsWith("https://");
    }

    /** Ahead of everything that can refuse. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        boolean agency = exchange.getRequest().getPath().value().startsWith("/api/");
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> secure(exchange, agency)));
        return chain.filter(exchange);
    }

    private void secure(ServerWebExchange exchange, boolean agency) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        SecurityHeaders.ALWAYS.forEach(headers::set);
        headers.set("Content-Security-Policy", agency ? AGENCIES : PAGES);
        if (Exchanges.grant(exchange).filter(Grant.CITIZEN::equals).isPresent()) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        if (tls) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
    }
}
