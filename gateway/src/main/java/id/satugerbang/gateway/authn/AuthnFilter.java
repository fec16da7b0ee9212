package id.satugerbang.gateway.authn;

import id.satugerbang.gateway.authn.BrowserCredentials.Use;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.caller.AccessTokens;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
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

    private static final String CHALLENGE = "Bearer realm=\"satu-gerbang\", error=\"invalid_token\", "
            + "error_description=\"The access token is expired, malformed, or not meant for this platform\"";

    private final ReactiveJwtDecoder accessTokens;
    private final BrowserCredentials sessions;
    private final PublicOperations open;
    private final ProblemWriter problems;

    AuthnFilter(
            ReactiveJwtDecoder accessTokens,
            BrowserCredentials sessions,
            PublicOperations open,
            ProblemWriter problems) {
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
        Optional<Use> use = use(exchange);
        if (use.isEmpty()) {
            return chain.filter(exchange);
        }
        return Mono.defer(() -> credential(exchange, use.get()))
                .doOnNext(credential -> {
                    credential.leaveOn(exchange);
                    Exchanges.caller(exchange, credential.caller());
                })
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .onErrorResume(ProblemException.class, refusal -> refuse(exchange, refusal)
                        .then(Mono.empty()))
                .flatMap(identified -> chain.filter(exchange));
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
                .decode(token)
                .map(jwt -> new Credential(AccessTokens.caller(jwt), token))
                .onErrorMap(
                        JwtException.class, refused -> ProblemException.causedBy(ProblemCode.TOKEN_INVALID, refused));
    }

    private Mono<Void> refuse(ServerWebExchange exchange, ProblemException refusal) {
        if (refusal.code() == ProblemCode.TOKEN_INVALID) {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        }
        return problems.write(exchange, refusal);
    }

    private static Optional<Use> use(ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().value();
        if (path.startsWith("/api/")) {
            return Optional.of(Use.PUBLISHED_SERVICE);
        }
        boolean platform = path.startsWith("/registry/") || path.startsWith("/identity/");
        return platform ? Optional.of(Use.PLATFORM) : Optional.empty();
    }
}
