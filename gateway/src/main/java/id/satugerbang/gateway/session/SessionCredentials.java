package id.satugerbang.gateway.session;

import id.satugerbang.gateway.authn.BrowserCredentials;
import id.satugerbang.gateway.authn.Credential;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Clock;
import java.time.Duration;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Identifies the person of a browser session by the login that it holds. */
final class SessionCredentials implements BrowserCredentials {

    private final SessionCookie cookie;
    private final RememberedLogins logins;
    private final ExpectedPerson people;
    private final LoginRenewal renewal;
    private final Duration grace;
    private final Clock clock;

    SessionCredentials(
            SessionCookie cookie,
            RememberedLogins logins,
            ExpectedPerson people,
            LoginRenewal renewal,
            Duration grace,
            Clock clock) {
        this.cookie = cookie;
        this.logins = logins;
        this.people = people;
        this.renewal = renewal;
        this.grace = grace;
        this.clock = clock;
    }

    @Override
    public boolean presentedBy(ServerWebExchange exchange) {
        return SessionCookie.presentedBy(exchange);
    }

    @Override
    public Mono<Credential> credential(ServerWebExchange exchange, Use use) {
        return Mono.justOrEmpty(cookie.sessionId(exchange))
                .flatMap(logins::recent)
                .doOnNext(stored -> people.confirm(stored.login(), exchange))
                .flatMap(renewal::fresh)
                .map(login -> usable(login, use));
    }

    private Credential usable(BrowserLogin login, Use use) {
        Duration longer = use == Use.PUBLISHED_SERVICE ? grace : Duration.ZERO;
        if (!clock.instant().isBefore(login.expiresAt().plus(longer))) {
            throw ProblemException.of(ProblemCode.LOGIN_UNAVAILABLE);
        }
        return login.credential();
    }
}
