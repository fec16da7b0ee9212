package id.satugerbang.gateway.route.web;

import id.satugerbang.gateway.route.Audience;
import id.satugerbang.gateway.route.Operation;
import id.satugerbang.gateway.route.Release;
import id.satugerbang.gateway.route.RouteMatch;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Lets pages of the web origins that a release names read the answers of its public operations (Fetch standard, CORS).
 *
 * <p>Without credentials only: {@code Access-Control-Allow-Credentials} is never sent, so that no cookie counts and no page
 * ever reads what is a person's.
 */
final class CrossOrigin {

    private static final List<String> READABLE = List.of(
            "X-Request-Id",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "Deprecation",
            "Sunset",
            "Link",
            "ETag",
            "Location");

    private CrossOrigin() {}

    /** Prepares the answer to a call, a refusal too. */
    static void open(ServerWebExchange exchange, RouteMatch match) {
        if (match.release().origins().isEmpty() || !isPublic(match.operation())) {
            return;
        }
        exchange.getResponse().beforeCommit(() -> {
            HttpHeaders headers = exchange.getResponse().getHeaders();
            headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
            String origin = allowed(exchange, match.release());
            if (origin != null && !exchange.getRequest().getHeaders().containsHeader(HttpHeaders.COOKIE)) {
                headers.setAccessControlAllowOrigin(origin);
                headers.setAccessControlExposeHeaders(READABLE);
                headers.set("Cross-Origin-Resource-Policy", "cross-origin");
            }
            return Mono.empty();
        });
    }

    static boolean isPublic(Operation operation) {
        return operation.audience().contains(Audience.PUBLIC)
                && !operation.use().isBound();
    }

    /** The origin of the calling page, where the release names it. */
    static @Nullable String allowed(ServerWebExchange exchange, Release release) {
        String origin = exchange.getRequest().getHeaders().getOrigin();
        return origin != null && release.origins().contains(origin) ? origin : null;
    }
}
