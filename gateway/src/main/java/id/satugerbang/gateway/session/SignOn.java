package id.satugerbang.gateway.session;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Ends the single sign-on behind a login at the identity provider, so that its browser does not sign in again without a password. */
final class SignOn {

    private static final Logger LOG = LoggerFactory.getLogger(SignOn.class);
    private static final Duration LIMIT = Duration.ofSeconds(3);

    private final ClientRegistration client;
    private final WebClient http;

    SignOn(ClientRegistration client, WebClient http) {
        this.client = client;
        this.http = http;
    }

    /** Completes whatever the identity provider says: the session at the gateway ends in any case. */
    Mono<Void> end(BrowserLogin login) {
        if (login.refreshToken() == null) {
            return Mono.empty();
        }
        return http.post()
                .uri(address())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .headers(headers -> headers.setBasicAuth(client.getClientId(), client.getClientSecret()))
                .body(BodyInserters.fromFormData("refresh_token", login.refreshToken()))
                .retrieve()
                .toBodilessEntity()
                .timeout(LIMIT)
                .doOnError(failure -> LOG.warn(
                        "a single sign-on could not be ended: {}",
                        failure.getClass().getSimpleName()))
                .onErrorComplete()
                .then();
    }

    /** Beside the token endpoint. */
    private String address() {
        String token = client.getProviderDetails().getTokenUri();
        return token.substring(0, token.lastIndexOf('/')) + "/logout";
    }
}
