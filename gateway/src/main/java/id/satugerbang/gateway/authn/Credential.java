package id.satugerbang.gateway.authn;

import id.satugerbang.support.caller.Caller;
import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a caller was identified by.
 *
 * @param caller who calls
 * @param accessToken access token of the realm, good to be relayed to the platform's own services
 */
public record Credential(Caller caller, String accessToken) {

    private static final String ATTRIBUTE = Credential.class.getName();

    /** The credential that the authn stage left; empty for an anonymous caller. */
    public static Optional<Credential> of(ServerWebExchange exchange) {
        return Optional.ofNullable(exchange.getAttribute(ATTRIBUTE));
    }

    void leaveOn(ServerWebExchange exchange) {
        exchange.getAttributes().put(ATTRIBUTE, this);
    }
}
