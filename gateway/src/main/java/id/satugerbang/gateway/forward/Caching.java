package id.satugerbang.gateway.forward;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.Grant;
import id.satugerbang.gateway.route.Audience;
import id.satugerbang.gateway.route.RouteMatch;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * Who may keep an answer (RFC 9111): the agency decides for what is public, and nobody keeps what may be a person's.
 *
 * <p>Where an operation is not for the public alone, other callers get other answers at the same address; where several
 * upstreams share it, other regions do.
 */
final class Caching {

    private Caching() {}

    static void decide(ServerWebExchange exchange, RouteMatch match, io.netty.handler.codec.http.HttpHeaders upstream) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        boolean open = Exchanges.grant(exchange).filter(Grant.PUBLIC::equals).isPresent();
        if (!open || upstream.contains("Set-Cookie") || !upstream.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.setCacheControl(
                    open && hasValidator(headers) && !upstream.contains("Set-Cookie") ? "no-cache" : "no-store");
            headers.remove(HttpHeaders.EXPIRES);
            headers.remove(HttpHeaders.PRAGMA);
            return;
        }
        List<String> varying = new ArrayList<>();
        if (match.operation().audience().stream().anyMatch(audience -> audience != Audience.PUBLIC)) {
            varying.add(HttpHeaders.COOKIE);
            varying.add(HttpHeaders.AUTHORIZATION);
        }
        if (match.release().upstreams().size() > 1) {
            varying.add("Satu-Region");
        }
        varying.forEach(name -> headers.add(HttpHeaders.VARY, name));
    }

    private static boolean hasValidator(HttpHeaders headers) {
        return headers.containsHeader(HttpHeaders.ETAG) || headers.containsHeader(HttpHeaders.LAST_MODIFIED);
    }
}
