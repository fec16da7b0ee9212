package id.satugerbang.gateway.exchange;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.http.server.reactive.ServerHttpRequestDecorator;
import org.springframework.web.server.ServerWebExchange;
import reactor.netty.http.server.HttpServerRequest;

/**
 * The request target byte for byte as the client sent it (RFC 9112 section 3.2).
 *
 * @param authority {@code host:port} of an absolute-form target; absent in origin form
 * @param path raw path
 * @param query raw query behind the question mark; absent where there is none
 */
public record RawTarget(
        @Nullable String authority, String path, @Nullable String query) {

    private static final String ATTRIBUTE = RawTarget.class.getName();

    /** The target of a request; read once per exchange. */
    public static RawTarget of(ServerWebExchange exchange) {
        RawTarget known = exchange.getAttribute(ATTRIBUTE);
        if (known != null) {
            return known;
        }
        RawTarget read = read(exchange.getRequest());
        exchange.getAttributes().put(ATTRIBUTE, read);
        return read;
    }

    /** Splits a request target. */
    public static RawTarget parse(String target) {
        int scheme = target.startsWith("/") ? -1 : target.indexOf("://");
        if (scheme < 0) {
            return split(null, target);
        }
        int path = firstOf(target, scheme + 3);
        return split(target.substring(scheme + 3, path), target.substring(path));
    }

    /** Path and query as they stand in a request line. */
    public String pathAndQuery() {
        return query == null ? path : path + "?" + query;
    }

    private static RawTarget split(@Nullable String authority, String pathAndQuery) {
        int mark = pathAndQuery.indexOf('?');
        return mark < 0
                ? new RawTarget(authority, pathAndQuery, null)
                : new RawTarget(authority, pathAndQuery.substring(0, mark), pathAndQuery.substring(mark + 1));
    }

    private static int firstOf(String target, int from) {
        for (int i = from; i < target.length(); i++) {
            char c = target.charAt(i);
            if (c == '/' || c == '?' || c == '#') {
                return i;
            }
        }
        return target.length();
    }

    private static RawTarget read(ServerHttpRequest request) {
        HttpServerRequest netty = ServerHttpRequestDecorator.getNativeRequest(request);
        return parse(netty.uri());
    }
}
