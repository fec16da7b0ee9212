package id.satugerbang.gateway.session;

import java.time.Duration;
import org.springframework.security.oauth2.client.endpoint.AbstractOAuth2AuthorizationGrantRequest;
import org.springframework.security.oauth2.client.endpoint.AbstractWebClientReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** The identity provider's token endpoint within a hard time limit; every failure is an OAuth error. */
final class TokenEndpoint<T extends AbstractOAuth2AuthorizationGrantRequest>
        implements ReactiveOAuth2AccessTokenResponseClient<T> {

    private final ReactiveOAuth2AccessTokenResponseClient<T> endpoint;
    private final Duration limit;

    TokenEndpoint(
            AbstractWebClientReactiveOAuth2AccessTokenResponseClient<T> endpoint, WebClient client, Duration limit) {
        endpoint.setWebClient(client);
        this.endpoint = endpoint;
        this.limit = limit;
    }

    @Override
    public Mono<OAuth2AccessTokenResponse> getTokenResponse(T request) {
        return endpoint.getTokenResponse(request)
                .timeout(limit)
                .onErrorMap(
                        failure -> !(failure instanceof OAuth2AuthorizationException),
                        failure ->
                                new OAuth2AuthorizationException(new OAuth2Error("temporarily_unavailable"), failure));
    }
}
