package id.satugerbang.gateway.session;

import id.satugerbang.support.caller.AccessTokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Gets the next access token of a login from the identity provider. */
class TokenRefresh {

    /** An answer that was given is not let go because the keys that prove it cannot be read just now. */
    private static final Retry KEYS_AWAY = Retry.backoff(5, Duration.ofMillis(200))
            .filter(failure -> !(failure instanceof BadJwtException))
            .onRetryExhaustedThrow((retry, signal) -> signal.failure());

    private final ClientRegistration client;
    private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> endpoint;
    private final ReactiveJwtDecoder accessTokens;
    private final ProviderProbe probe;
    private final Clock clock;

    TokenRefresh(
            ClientRegistration client,
            ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> endpoint,
            ReactiveJwtDecoder accessTokens,
            ProviderProbe probe,
            Clock clock) {
        this.client = client;
        this.endpoint = endpoint;
        this.accessTokens = accessTokens;
        this.probe = probe;
        this.clock = clock;
    }

    /**
     * The login with fresh tokens.
     *
     * @return empty where the identity provider has ended the login; errors where it cannot be asked
     */
    Mono<BrowserLogin> next(BrowserLogin login) {
        if (login.refreshToken() == null) {
            return login.expiresAt().isAfter(clock.instant()) ? Mono.just(login) : Mono.empty();
        }
        return probe.ifInDoubt()
                .then(endpoint.getTokenResponse(request(login, login.refreshToken())))
                .flatMap(answer -> accessTokens
                        .decode(answer.getAccessToken().getTokenValue())
                        .retryWhen(KEYS_AWAY)
                        .map(token -> renewed(login, token, answer)))
                .doOnNext(next -> probe.isCertain())
                .doOnError(failure -> probe.isInDoubt())
                .onErrorResume(OAuth2AuthorizationException.class, TokenRefresh::endedOrFailed);
    }

    /** Names the scopes again: without them Keycloak lists default scopes twice in the next token. */
    private OAuth2RefreshTokenGrantRequest request(BrowserLogin login, String refreshToken) {
        OAuth2AccessToken access =
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, login.accessToken(), null, login.expiresAt());
        return new OAuth2RefreshTokenGrantRequest(
                client, access, new OAuth2RefreshToken(refreshToken, null), client.getScopes());
    }

    private static Mono<BrowserLogin> endedOrFailed(OAuth2AuthorizationException failure) {
        boolean ended = OAuth2ErrorCodes.INVALID_GRANT.equals(failure.getError().getErrorCode());
        return ended ? Mono.empty() : Mono.error(failure);
    }

    private static BrowserLogin renewed(BrowserLogin login, Jwt token, OAuth2AccessTokenResponse answer) {
        if (!login.caller().subject().equals(token.getSubject())) {
            throw new OAuth2AuthorizationException(new OAuth2Error("subject_changed"));
        }
        OAuth2RefreshToken next = answer.getRefreshToken();
        return new BrowserLogin(
                login.name(),
                AccessTokens.caller(token),
                token.getTokenValue(),
                Objects.requireNonNull(token.getExpiresAt(), "exp"),
                next == null ? login.refreshToken() : next.getTokenValue(),
                login.idToken());
    }
}
