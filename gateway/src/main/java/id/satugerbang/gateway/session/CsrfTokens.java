package id.satugerbang.gateway.session;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;

/** CSRF tokens as MAC of the session id: bound to the session, new with it, checked without reading it. */
final class CsrfTokens {

    static final String HEADER = "X-CSRF-TOKEN";

    private final SessionCookie cookie;
    private final TextMac mac;

    CsrfTokens(SessionCookie cookie, TextMac mac) {
        this.cookie = cookie;
        this.mac = mac;
    }

    /** The token that state-changing calls of a session must name. */
    String of(String sessionId) {
        return mac.of(sessionId);
    }

    /** The token of the session that the request's cookie names; empty where it names none. */
    Optional<String> of(ServerWebExchange exchange) {
        return cookie.sessionId(exchange).map(this::of);
    }
}
