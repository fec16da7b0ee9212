package id.satugerbang.gateway.session;

import id.satugerbang.api.gateway.model.BrowserSessionList;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The signed-in person's own sessions, to see and to end. */
@RestController
final class MySessionsController {

    private final SessionCookie cookie;
    private final LoginStore logins;
    private final MySessions sessions;
    private final ExpectedPerson people;

    MySessionsController(SessionCookie cookie, LoginStore logins, MySessions sessions, ExpectedPerson people) {
        this.cookie = cookie;
        this.logins = logins;
        this.sessions = sessions;
        this.people = people;
    }

    @GetMapping("/auth/sessions")
    Mono<ResponseEntity<BrowserSessionList>> list(ServerWebExchange exchange) {
        return mine(exchange).flatMap(sessions::of).map(items -> ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new BrowserSessionList(items)));
    }

    @DeleteMapping("/auth/sessions/{id}")
    Mono<ResponseEntity<Void>> end(@PathVariable String id, ServerWebExchange exchange) {
        return mine(exchange)
                .flatMap(login -> sessions.end(login, id))
                .filter(Boolean::booleanValue)
                .map(ended -> ResponseEntity.noContent().<Void>build())
                .switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemCode.NOT_FOUND)));
    }

    private Mono<StoredLogin> mine(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.sessionId(exchange))
                .flatMap(logins::find)
                .doOnNext(stored -> people.confirm(stored.login(), exchange))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemCode.AUTHENTICATION_REQUIRED)));
    }
}
