package id.satugerbang.gateway.pitfalls;

import static org.assertj.core.api.Assertions.assertThat;

import id.satugerbang.gateway.testing.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientAuthorizationException;
import org.springframework.security.oauth2.client.InMemoryReactiveOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientProviderBuilder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The stock client manager refreshes once for each caller, with the same token: an issuer that takes it once ends the login. */
class StockRefreshIntegrationTests {

    private static final Authentication CITIZEN = new TestingAuthenticationToken("warga", "");

    private final TestIssuer issuer = new TestIssuer();

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void parallelCallsAtExpiryRace() {
        AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager manager = managerWithAnExpiredLogin();
        Mono<Boolean> call = manager.authorize(OAuth2AuthorizeRequest.withClientRegistrationId("gerbang")
                        .principal(CITIZEN)
                        .build())
                .map(client -> true)
                .onErrorReturn(ClientAuthorizationException.class, false);

        List<Boolean> worked = Flux.merge(call, call).collectList().block(Duration.ofSeconds(20));

        assertThat(worked).containsExactlyInAnyOrder(true, false);
        assertThat(issuer.refreshes()).isEqualTo(2);
    }

    private AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager managerWithAnExpiredLogin() {
        ClientRegistration registration = ClientRegistration.withRegistrationId("gerbang")
                .clientId("gerbang")
                .clientSecret("contoh-bukan-rahasia")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://127.0.0.1/kembali")
                .authorizationUri(issuer.issuer() + "/protocol/openid-connect/auth")
                .tokenUri(issuer.issuer() + "/protocol/openid-connect/token")
                .build();
        InMemoryReactiveClientRegistrationRepository registrations =
                new InMemoryReactiveClientRegistrationRepository(registration);
        InMemoryReactiveOAuth2AuthorizedClientService clients =
                new InMemoryReactiveOAuth2AuthorizedClientService(registrations);
        Instant past = Instant.now().minusSeconds(600);
        OAuth2AccessToken expired =
                new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "expired", past, past.plusSeconds(60));
        OAuth2RefreshToken refresh = new OAuth2RefreshToken(issuer.refreshToken(), past);
        clients.saveAuthorizedClient(
                        new OAuth2AuthorizedClient(registration, CITIZEN.getName(), expired, refresh), CITIZEN)
                .block();
        AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager manager =
                new AuthorizedClientServiceReactiveOAuth2AuthorizedClientManager(registrations, clients);
        manager.setAuthorizedClientProvider(ReactiveOAuth2AuthorizedClientProviderBuilder.builder()
                .refreshToken()
                .build());
        return manager;
    }
}
