package id.satugerbang.gateway.session;

import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.DefaultCsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** CSRF tokens as MAC of the session id: bound to the session, new with it, checked without reading it. */
final class CsrfTokens implements ServerCsrfTokenRepository {

    static final String HEADER = "X-CSRF-TOKEN";

    /** Never read: a token in a form field is not accepted. */
    private static final String NO_PARAMETER = "_csrf";

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

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.sessionId(exchange))
                .map(id -> new DefaultCsrfToken(HEADER, NO_PARAMETER, of(id)));
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @org.jspecify.annotations.Nullable CsrfToken token) {
        return Mono.empty();
    }
}
