package id.satugerbang.gateway.platform;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.exchange.RawTarget;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.web.server.ServerWebExchange;

/** What the body of a relayed call may be, by its path: the file of an import may be large and take long. */
final class RelayLimits {

    private static final String IMPORTS = "/registry/v1/imports";
    private static final Duration ANSWER = Duration.ofSeconds(20);
    private static final Duration IMPORT_ANSWER = Duration.ofMinutes(2);

    private final RelayLimit usual;
    private final RelayLimit imports;

    RelayLimits(GatewayProperties.Relay relay) {
        this.usual = new RelayLimit(
                relay.body().largest(),
                relay.body().time(),
                ANSWER,
                relay.body().streams());
        this.imports = new RelayLimit(
                relay.imports().largest(),
                relay.imports().time(),
                IMPORT_ANSWER,
                relay.imports().streams());
    }

    RelayLimit of(ServerWebExchange exchange) {
        boolean isImport = exchange.getRequest().getMethod() == HttpMethod.POST
                && RawTarget.of(exchange).path().equals(IMPORTS);
        return isImport ? imports : usual;
    }
}
