package id.satugerbang.gateway.session;

import id.satugerbang.api.gateway.model.CsrfToken;
import id.satugerbang.api.gateway.model.Logout;
import id.satugerbang.api.gateway.model.Session;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Role;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Who is signed in, for everybody to ask; and sign-out, for whoever holds the session and its CSRF token. */
@RestController
final class SessionController {

    private final SessionCookie cookie;
    private final LoginStore logins;
    private final LoginRenewal renewal;
    private final CsrfTokens csrf;
    private final EndSession endSession;
    private final ExpectedPerson people;

    SessionController(
            SessionCookie cookie,
            LoginStore logins,
            LoginRenewal renewal,
            CsrfTokens csrf,
            EndSession endSession,
            ExpectedPerson people) {
        this.cookie = cookie;
        this.logins = logins;
        this.renewal = renewal;
        this.csrf = csrf;
        this.endSession = endSession;
        this.people = people;
    }

    @GetMapping("/auth/session")
    Mono<ResponseEntity<Session>> session(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.sessionId(exchange))
                .flatMap(logins::find)
                .flatMap(stored -> renewal.fresh(stored).map(login -> signedIn(stored, login)))
                .switchIfEmpty(Mono.fromSupplier(() -> anonymous(exchange)))
                .map(SessionController::unstored);
    }

    @PostMapping("/auth/logout")
    Mono<ResponseEntity<Logout>> logout(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.sessionId(exchange))
                .flatMap(id -> logins.find(id).delayUntil(found -> logins.end(id)))
                .map(ended -> endSession.url(ended.login().idToken()))
                .switchIfEmpty(Mono.fromSupplier(() -> endSession.url(null)))
                .doOnNext(url -> cookie.expireSession(exchange))
                .map(url -> unstored(new Logout().logoutUrl(url)));
    }

    private Session signedIn(StoredLogin stored, BrowserLogin login) {
        Assurance assurance = login.caller().assurance();
        return new Session()
                .authenticated(true)
                .subject(people.nameOf(login))
                .name(login.name())
                .roles(login.caller().roles().stream()
                        .sorted()
                        .map(Role::wire)
                        .map(Session.RolesEnum::fromValue)
                        .toList())
                .agencies(login.caller().agencies().stream().sorted().toList())
                .assurance(assurance(assurance))
                .csrf(new CsrfToken().header(CsrfTokens.HEADER).token(csrf.of(stored.sessionId())))
                .expiresAt(stored.endsAt().atOffset(ZoneOffset.UTC));
    }

    private Session anonymous(ServerWebExchange exchange) {
        if (SessionCookie.presentedBy(exchange)) {
            cookie.expireSession(exchange);
        }
        return new Session()
                .authenticated(false)
                .roles(List.of())
                .agencies(List.of())
                .csrf(new CsrfToken().header(CsrfTokens.HEADER).token(""));
    }

    private static Session.@Nullable AssuranceEnum assurance(Assurance assurance) {
        return assurance == Assurance.NONE ? null : Session.AssuranceEnum.fromValue(assurance.acr());
    }

    private static <T> ResponseEntity<T> unstored(T body) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
    }
}
