package id.satugerbang.gateway.exchange;

import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.support.caller.Caller;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** Typed access to what the stages leave on an exchange. */
public final class Exchanges {

    private static final String IDS = Exchanges.class.getName() + ".ids";
    private static final String ROUTE = Exchanges.class.getName() + ".route";
    private static final String CALLER = Exchanges.class.getName() + ".caller";
    private static final String GRANT = Exchanges.class.getName() + ".grant";

    private static final String ADDED = Exchanges.class.getName() + ".added";

    private Exchanges() {}

    /** Id of the request, well-formed; empty before the edge stage. */
    public static String requestId(ServerWebExchange exchange) {
        return ids(exchange).request();
    }

    /** W3C trace id (32 hex digits); empty before the edge stage. */
    public static String traceId(ServerWebExchange exchange) {
        return ids(exchange).trace();
    }

    /** Whether the trace is recorded where it began. */
    static boolean isSampled(ServerWebExchange exchange) {
        return ids(exchange).sampled();
    }

    /** Left by the edge stage. */
    public static void ids(ServerWebExchange exchange, String requestId, String traceId, boolean sampled) {
        exchange.getAttributes().put(IDS, new Ids(requestId, traceId, sampled));
    }

    /** The published operation that the request is for; empty outside {@code /api}. */
    public static Optional<RouteMatch> route(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ROUTE));
    }

    /** Left by the route stage. */
    public static void route(ServerWebExchange exchange, RouteMatch match) {
        exchange.getAttributes().put(ROUTE, match);
    }

    /** Who calls, as a validated token says; empty for an anonymous caller. */
    public static Optional<Caller> caller(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(CALLER));
    }

    /** Left by the authn stage; not called for an anonymous caller. */
    public static void caller(ServerWebExchange exchange, Caller caller) {
        exchange.getAttributes().put(CALLER, caller);
    }

    /** As what the caller was let in; empty before the authz stage. */
    public static Optional<Grant> grant(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(GRANT));
    }

    /** Left by the authz stage. */
    public static void grant(ServerWebExchange exchange, Grant grant) {
        exchange.getAttributes().put(GRANT, grant);
    }

    /** Headers that the platform adds to the call of the upstream, in the place of what the client sent under these names. */
    public static Map<String, String> added(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(ADDED, Map.of());
    }

    /** Adds a header to the call of the upstream. */
    public static void add(ServerWebExchange exchange, String name, String value) {
        Map<String, String> before = added(exchange);
        if (before.isEmpty()) {
            exchange.getAttributes().put(ADDED, Map.of(name, value));
            return;
        }
        Map<String, String> more = new LinkedHashMap<>(before);
        more.put(name, value);
        exchange.getAttributes().put(ADDED, more);
    }

    private static Ids ids(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(IDS, Ids.NONE);
    }

    private record Ids(String request, String trace, boolean sampled) {

        private static final Ids NONE = new Ids("", "", true);
    }
}
