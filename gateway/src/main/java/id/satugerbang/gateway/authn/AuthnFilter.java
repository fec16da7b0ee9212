package id.satugerbang.gateway.authn;

import id.satugerbang.gateway.authn.BrowserCredentials.Use;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The authn stage: leaves {@code Caller} and {@link Credential} on the exchange, or nothing for an anonymous caller.
 *
 * <p>A token that does not hold is refused everywhere, also where none is needed. A session is read only where the
 * operation is not for everybody.
 */
final class AuthnFilter implements WebFilter, Ordered {

    /** Behind Spring Security's chain (-100), where CSRF is checked; ahead of the handlers. */
    static final int ORDER = -90;

    private final VerifiedTokens accessTokens;
    private final BrowserCredentials sessions;
    private final PublicOperations open;
    private final ProblemWriter problems;

    AuthnFilter(
            VerifiedTokens accessTokens, BrowserCredentials sessions, PublicOperations open, ProblemWriter problems) {
        this.accessTokens = accessTokens;
        this.sessions = sessions;
        this.open = open;
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return ORDER;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Use use = use(exchange);
        if (use == null || !presentsAny(exchange) || isKnown(exchange)) {
            return chain.filter(exchange);
        }
        return identified(exchange, use)
                .onErrorResume(ProblemException.class, refusal -> problems.write(exchange, refusal)
                        .thenReturn(false))
                .flatMap(goesOn -> goesOn ? chain.filter(exchange) : Mono.empty());
    }

    private boolean presentsAny(ServerWebExchange exchange) {
        return exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                || sessions.presentedBy(exchange);
    }

    /** True, with the caller left on the exchange, where its token was verified before, so that nothing has to be waited for. */
    private boolean isKnown(ServerWebExchange exchange) {
        List<String> authorization = exchange.getRequest().getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
        String token = sessions.presentedBy(exchange) ? null : BearerTokens.sole(authorization);
        Caller caller = token == null ? null : accessTokens.known(token);
        if (token == null || caller == null) {
            return false;
        }
        leave(exchange, new Credential(caller, token));
        return true;
    }

    private static void leave(ServerWebExchange exchange, Credential credential) {
        credential.leaveOn(exchange);
        Exchanges.caller(exchange, credential.caller());
    }

    /** True, with what was found left on the exchange. */
    private Mono<Boolean> identified(ServerWebExchange exchange, Use use) {
        return Mono.defer(() -> credential(exchange, use))
                .map(credential -> {
                    leave(exchange, credential);
                    return true;
                })
                .defaultIfEmpty(true);
    }

    private Mono<Credential> credential(ServerWebExchange exchange, Use use) {
        boolean cookie = sessions.presentedBy(exchange);
        if (cookie && exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)) {
            return Mono.error(ProblemException.of(ProblemCode.AMBIGUOUS_CREDENTIALS));
        }
        Optional<String> bearer = BearerTokens.of(exchange.getRequest());
        if (bearer.isPresent()) {
            return bearer(bearer.get());
        }
        return cookie && !open.asked(exchange) ? sessions.credential(exchange, use) : Mono.empty();
    }

    private Mono<Credential> bearer(String token) {
        return accessTokens
                .caller(token)
                .map(caller -> new Credential(caller, token))
                .onErrorMap(
                        JwtException.class, refused -> ProblemException.causedBy(ProblemCode.TOKEN_INVALID, refused));
    }

    private static @Nullable Use use(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        if (path.startsWith("/api/")) {
            return Use.PUBLISHED_SERVICE;
        }
        boolean platform = path.startsWith("/registry/") || path.startsWith("/identity/");
        return platform ? Use.PLATFORM : null;
    }
}
