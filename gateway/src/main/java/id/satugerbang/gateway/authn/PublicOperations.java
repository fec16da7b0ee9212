package id.satugerbang.gateway.authn;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.route.Audience;
import org.springframework.web.server.ServerWebExchange;

/** Operations for everybody, which never touch a browser's session. */
public final class PublicOperations {

    private PublicOperations() {}

    /** True where the route stage found an operation that is open to the public. */
    public static boolean asked(ServerWebExchange exchange) {
        return Exchanges.route(exchange)
                .map(match -> match.operation().audience().contains(Audience.PUBLIC))
                .orElse(false);
    }
}
