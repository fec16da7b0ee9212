package id.satugerbang.gateway.session;

import id.satugerbang.support.caller.AccessTokens;
import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The end of a sign-in: begins a session under a new id, ends the one before, sends the browser back. */
final class LoginCompletion implements ServerOAuth2AuthorizedClientRepository, ServerAuthenticationSuccessHandler {

    private final LoginStore logins;
    private final LoginIndex index;
    private final SessionCookie cookie;
    private final ReactiveJwtDecoder accessTokens;

    LoginCompletion(LoginStore logins, LoginIndex index, SessionCookie cookie, ReactiveJwtDecoder accessTokens) {
        this.logins = logins;
        this.index = index;
        this.cookie = cookie;
        this.accessTokens = accessTokens;
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication principal, ServerWebExchange exchange) {
        OidcUser user = (OidcUser) Objects.requireNonNull(principal.getPrincipal(), "principal");
        return accessTokens
                .decode(client.getAccessToken().getTokenValue())
                .onErrorMap(JwtException.class, LoginCompletion::unusable)
                .map(token -> login(token, user, client.getRefreshToken()))
                .flatMap(login -> logins.begin(login).delayUntil(begun -> noted(begun, login, user, exchange)))
                .delayUntil(begun -> endEarlier(exchange))
                .doOnNext(sessionId -> cookie.setSessionId(exchange, sessionId))
                .then();
    }

    @Override
    public Mono<Void> onAuthenticationSuccess(WebFilterExchange filterExchange, Authentication authentication) {
        ServerWebExchange exchange = filterExchange.getExchange();
        ServerHttpResponse response = exchange.getResponse();
        response.setStatusCode(HttpStatus.FOUND);
        String returnTo = exchange.getAttributeOrDefault(CookieAuthorizationRequests.RETURN_TO, ReturnTo.HOME);
        response.getHeaders().setLocation(URI.create(ReturnTo.safe(returnTo)));
        return response.setComplete();
    }

    @Override
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String registrationId, Authentication principal, ServerWebExchange exchange) {
        return Mono.empty();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(
            String registrationId, Authentication principal, ServerWebExchange exchange) {
        return Mono.empty();
    }

    private Mono<Void> noted(String sessionId, BrowserLogin login, OidcUser user, ServerWebExchange exchange) {
        String agent = exchange.getRequest().getHeaders().getFirst(HttpHeaders.USER_AGENT);
        return index.add(
                        sessionId,
                        login.caller().subject(),
                        user.getIdToken().getClaimAsString("sid"),
                        Devices.named(agent))
                .onErrorMap(failure -> ProblemException.causedBy(ProblemCode.SESSION_UNAVAILABLE, failure));
    }

    private Mono<Void> endEarlier(ServerWebExchange exchange) {
        return Mono.justOrEmpty(cookie.sessionId(exchange)).flatMap(logins::end);
    }

    private static BrowserLogin login(Jwt token, OidcUser user, @Nullable OAuth2RefreshToken refreshToken) {
        return new BrowserLogin(
                Objects.requireNonNullElseGet(
                        user.getFullName(), () -> Objects.requireNonNullElse(user.getPreferredUsername(), "")),
                AccessTokens.caller(token),
                token.getTokenValue(),
                Objects.requireNonNull(token.getExpiresAt(), "exp"),
                refreshToken == null ? null : refreshToken.getTokenValue(),
                user.getIdToken().getTokenValue());
    }

    private static OAuth2AuthenticationException unusable(Throwable reason) {
        return new OAuth2AuthenticationException(new OAuth2Error("invalid_access_token"), reason);
    }
}
