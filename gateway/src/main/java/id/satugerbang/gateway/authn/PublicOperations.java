package id.satugerbang.gateway.authn;

import id.satugerbang.gateway.exchange.ActingFor;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.route.Audience;
import id.satugerbang.gateway.route.Operation;
import java.util.List;
import org.springframework.http.server.PathContainer;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

/** Operations for everybody, which never touch a browser's session. */
public final class PublicOperations {

    private final List<PublicOperation> platform;

    /** @param platform public operations of the platform's own services */
    PublicOperations(List<PublicOperation> platform) {
        this.platform = List.copyOf(platform);
    }

    /**
     * True where a published or platform operation is asked for that is open to the public, by a caller who acts for nobody:
     * who wants to act for somebody has to be somebody.
     */
    public boolean asked(ServerWebExchange exchange) {
        return !ActingFor.isAskedBy(exchange.getRequest().getHeaders()) && isOpen(exchange);
    }

    private boolean isOpen(ServerWebExchange exchange) {
        return Exchanges.route(exchange).map(match -> isOpen(match.operation())).orElseGet(() -> ofPlatform(exchange));
    }

    /** Bound data are a citizen's, whoever else the document names. */
    private static boolean isOpen(Operation operation) {
        return operation.audience().contains(Audience.PUBLIC)
                && !operation.use().isBound();
    }

    private boolean ofPlatform(ServerWebExchange exchange) {
        String sent = exchange.getRequest().getMethod().name();
        String method = sent.equals("HEAD") ? "GET" : sent;
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        return platform.stream()
                .anyMatch(operation ->
                        operation.method().equals(method) && operation.path().matches(path));
    }

    /**
     * One public operation of the platform.
     *
     * @param method HTTP method, upper case
     * @param path path template of the contract
     */
    record PublicOperation(String method, PathPattern path) {}
}
