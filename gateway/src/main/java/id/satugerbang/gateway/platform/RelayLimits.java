package id.satugerbang.gateway.platform;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.exchange.RawTarget;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** What the body of a relayed call may be, by its path: the file of an import may be large and take long. */
final class RelayLimits {

    private static final String IMPORTS = "/registry/v1/imports";
    private static final String DOCUMENTS = "/openapi";
    private static final Set<HttpMethod> READS = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Duration READ_ANSWER = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration IMPORT_ANSWER = Duration.ofMinutes(2);

    private final RelayLimit usual;
    private final RelayLimit reads;
    private final RelayLimit imports;

    RelayLimits(GatewayProperties.Relay relay) {
        this.usual = new RelayLimit(
                relay.body().largest(),
                relay.body().time(),
                ANSWER,
                relay.body().streams());
        this.reads = new RelayLimit(
                relay.body().largest(),
                relay.body().time(),
                READ_ANSWER,
                relay.body().streams());
        this.imports = new RelayLimit(
                relay.imports().largest(),
                relay.imports().time(),
                IMPORT_ANSWER,
                relay.imports().streams());
    }

    /** A person waits for what is read; documents of everything are put together first. */
    RelayLimit of(ServerWebExchange exchange) {
        String path = RawTarget.of(exchange).path();
        HttpMethod method = exchange.getRequest().getMethod();
        if (method == HttpMethod.POST && path.equals(IMPORTS)) {
            return imports;
        }
        return READS.contains(method) && !path.startsWith(DOCUMENTS) ? reads : usual;
    }
}
