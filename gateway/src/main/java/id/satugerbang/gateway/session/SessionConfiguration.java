package id.satugerbang.gateway.session;

import id.satugerbang.gateway.GatewayProperties;
import id.satugerbang.gateway.authn.BrowserCredentials;
import id.satugerbang.gateway.authn.TokenDecoders;
import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.support.mvc.SatuProperties;
import io.netty.channel.ChannelOption;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.netty.http.client.HttpClient;

/** Beans of sign-in and of the browser's session. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SessionProperties.class)
class SessionConfiguration {

    private static final Duration LIMIT = Duration.ofSeconds(3);

    @Bean
    ReactiveClientRegistrationRepository clientRegistrations(
            SatuProperties satu, GatewayProperties gateway, SessionProperties session) {
        return new InMemoryReactiveClientRegistrationRepository(IdentityProvider.client(satu, gateway, session));
    }

    @Bean
    ClientRegistration gatewayClient(SatuProperties satu, GatewayProperties gateway, SessionProperties session) {
        return IdentityProvider.client(satu, gateway, session);
    }

    @Bean
    EndSession endSession(SatuProperties satu, SessionProperties session) {
        return IdentityProvider.endSession(satu, session);
    }

    @Bean
    IdentityProviderCalls identityProviderCalls() {
        HttpClient http = HttpClient.create()
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) LIMIT.toMillis())
                .responseTimeout(LIMIT);
        return new IdentityProviderCalls(WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .build());
    }

    @Bean
    LoginAvailability loginAvailability(RedisProbe redis, IdentityProviderCalls calls, SatuProperties satu) {
        return new LoginAvailability(redis, calls.client(), satu.accessTokenKeys());
    }

    @Bean
    LoginRenewal loginRenewal(
            LoginStore logins,
            RenewalLock lock,
            ClientRegistration client,
            IdentityProviderCalls calls,
            ReactiveJwtDecoder accessTokens,
            SessionProperties properties,
            Clock clock) {
        TokenRefresh refresh = new TokenRefresh(
                client,
                new TokenEndpoint<>(new WebClientReactiveRefreshTokenTokenResponseClient(), calls.client()),
                accessTokens,
                clock);
        return new LoginRenewal(logins, lock, refresh, properties.refreshAhead(), clock);
    }

    @Bean
    BrowserCredentials browserCredentials(
            SessionCookie cookie,
            RememberedLogins logins,
            ExpectedPerson people,
            LoginRenewal renewal,
            SessionProperties properties,
            Clock clock) {
        return new SessionCredentials(cookie, logins, people, renewal, properties.grace(), clock);
    }

    @Bean
    ExpectedPerson expectedPerson(PairwiseSubjects subjects) {
        return new ExpectedPerson(subjects);
    }

    @Bean
    CsrfTokens csrfTokens(SessionCookie cookie, SessionKeys keys) {
        return new CsrfTokens(cookie, keys.mac("csrf"));
    }

    @Bean
    PendingLogins pendingLogins(SessionKeys keys, Clock clock) {
        return new PendingLogins(
                keys.box("pending login"),
                keys.mac("pending login"),
                tools.jackson.databind.json.JsonMapper.builder().build(),
                clock);
    }

    @Bean
    LogoutTokens logoutTokens(TokenDecoders decoders, SatuProperties satu, SessionProperties session, Clock clock) {
        return new LogoutTokens(decoders, satu.issuer(), session.clientId(), clock);
    }

    @Bean
    MySessions mySessions(
            LoginStore logins,
            LoginIndex index,
            ClientRegistration client,
            IdentityProviderCalls calls,
            SessionKeys keys) {
        return new MySessions(logins, index, new SignOn(client, calls.client()), keys.mac("session name"));
    }
}
