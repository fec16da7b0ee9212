package id.satugerbang.gateway.route.web;

import id.satugerbang.gateway.route.Operation;
import id.satugerbang.gateway.route.RouteLookup;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** Answers a browser that asks whether a page may make a call (Fetch standard, CORS-preflight request). */
final class Preflight {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    /** What a page may set beside the header parameters; neither a token nor a cookie. */
    private static final List<String> STANDARD = List.of(
            "accept-language",
            "content-type",
            "idempotency-key",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "range",
            "satu-region",
            "x-request-id");

    private Preflight() {}

    /** Adds nothing where the call would not be let in. */
    static void answer(ServerWebExchange exchange, RouteLookup.MethodNotAllowed path) {
        HttpHeaders asked = exchange.getRequest().getHeaders();
        HttpMethod method = asked.getAccessControlRequestMethod();
        if (asked.getOrigin() == null
                || method == null
                || path.entry().release().origins().isEmpty()) {
            return;
        }
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        String origin = CrossOrigin.allowed(exchange, path.entry().release());
        Operation operation = path.operations().get(method == HttpMethod.HEAD ? "GET" : method.name());
        if (origin == null || operation == null || !CrossOrigin.isPublic(operation)) {
            return;
        }
        Set<String> names = new TreeSet<>(STANDARD);
        names.addAll(operation.headers());
        headers.setAccessControlAllowOrigin(origin);
        headers.setAccessControlAllowMethods(List.of(method));
        headers.setAccessControlAllowHeaders(List.copyOf(names));
        headers.setAccessControlMaxAge(REMEMBERED);
    }
}
