package id.satugerbang.gateway.authn;

import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Identifies the person of a browser session. */
public interface BrowserCredentials {

    /** True where the request carries a session cookie, whatever it is worth; reads no session. */
    boolean presentedBy(ServerWebExchange exchange);

    /**
     * The session's credential, its token renewed where that is due.
     *
     * @param use how fresh the token has to be
     * @return empty where there is no such session; errors with a {@code ProblemException} where it cannot be read
     */
    Mono<Credential> credential(ServerWebExchange exchange, Use use);

    /** What a credential is for. */
    enum Use {
        /** Published services: an access token that expired while the issuer is down is good for a while longer. */
        PUBLISHED_SERVICE,
        /** The platform's own services, which check the token themselves. */
        PLATFORM
    }
}
