package id.satugerbang.gateway.session;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * The identity provider's word that a single sign-on has ended: its sessions end here, on every replica at once. The token counts as
 * used only then, so that it is good for another try where Redis stumbled.
 */
@RestController
final class BackchannelLogoutController {

    static final String PATH = "/auth/backchannel-logout";

    /** Ending a session twice is harmless, and nobody sends the token again; below the sender's patience of five seconds. */
    private static final Retry STUMBLES = Retry.backoff(6, Duration.ofMillis(100))
            .maxBackoff(Duration.ofMillis(500))
            .filter(failure ->
                    !(failure instanceof ProblemException problem) || problem.code() == ProblemCode.SESSION_UNAVAILABLE)
            .onRetryExhaustedThrow((retry, failed) -> failed.failure());

    private static final Logger LOG = LoggerFactory.getLogger(BackchannelLogoutController.class);

    private final LogoutTokens tokens;
    private final LoginIndex index;
    private final LoginStore logins;

    BackchannelLogoutController(LogoutTokens tokens, LoginIndex index, LoginStore logins) {
        this.tokens = tokens;
        this.index = index;
        this.logins = logins;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    Mono<ResponseEntity<Void>> logout(ServerWebExchange exchange) {
        return exchange.getFormData()
                .flatMap(form -> Mono.justOrEmpty(form.getFirst("logout_token")))
                .switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemCode.MALFORMED_REQUEST)))
                .flatMap(tokens::decode)
                .onErrorMap(
                        JwtException.class,
                        refused -> ProblemException.causedBy(ProblemCode.MALFORMED_REQUEST, refused))
                .flatMap(this::end)
                .map(ended ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).build());
    }

    private Mono<Long> end(Jwt token) {
        String id = String.valueOf(token.getId());
        return index.isUsed(id)
                .filter(used -> !used)
                .switchIfEmpty(Mono.error(() -> ProblemException.of(ProblemCode.MALFORMED_REQUEST)))
                .flatMap(first -> sessions(token)
                        .concatMap(session -> logins.end(session).thenReturn(session))
                        .count())
                .delayUntil(ended -> index.use(id))
                .retryWhen(STUMBLES)
                .doOnNext(ended -> LOG.info("The identity provider ended {} sessions", ended));
    }

    /** Those of the single sign-on where the token names one, else all of the person. */
    private Flux<String> sessions(Jwt token) {
        String signOn = token.getClaimAsString("sid");
        return (signOn == null ? index.ofPerson(String.valueOf(token.getSubject())) : index.ofSignOn(signOn))
                .map(Map.Entry::getKey);
    }
}
