package id.satugerbang.gateway.session;

import id.satugerbang.gateway.authn.PublicOperations;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** Calls that change something in the name of a session; public operations do not count, they never use one. */
final class SessionChanges {

    private static final Set<HttpMethod> SAFE =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS, HttpMethod.TRACE);
    private static final List<String> WITH_SESSION = List.of("/api/", "/registry/", "/identity/", "/auth/");

    private final PublicOperations open;

    SessionChanges(PublicOperations open) {
        this.open = open;
    }

    /** True where the request is such a call. */
    boolean asked(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        return !SAFE.contains(exchange.getRequest().getMethod())
                && WITH_SESSION.stream().anyMatch(path::startsWith)
                && SessionCookie.presentedBy(exchange)
                && !exchange.getRequest().getHeaders().containsHeader("Authorization")
                && !open.asked(exchange);
    }
}
