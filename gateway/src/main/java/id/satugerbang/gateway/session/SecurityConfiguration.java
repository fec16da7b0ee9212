package id.satugerbang.gateway.session;

import id.satugerbang.gateway.authn.PublicOperations;
import id.satugerbang.gateway.authn.TokenDecoders;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.support.mvc.SatuProperties;
import id.satugerbang.support.problem.ProblemCode;
import java.time.Clock;
import org.springframework.boot.security.autoconfigure.actuate.web.reactive.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.reactive.EnableWebFluxSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.NoOpServerSecurityContextRepository;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.PathPatternParserServerWebExchangeMatcher;

/**
 * Spring Security's part: sign-in.
 *
 * <p>Who may call a published operation is decided by the authz stage, who may use the platform's own services by those
 * services; everything that is neither these nor a page is denied here.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebFluxSecurity
class SecurityConfiguration {

    private static final String[] OPEN = {
        "/api/**", "/registry/**", "/identity/**", "/auth/logout", "/auth/sessions/*", BackchannelLogoutController.PATH
    };

    @Bean
    SecurityWebFilterChain securityWebFilterChain(ServerHttpSecurity http, LoginSteps login, ProblemWriter problems) {
        return withoutDefaults(http)
                .oauth2Login(spec -> spec.authenticationManager(login.manager())
                        .authenticationMatcher(
                                new PathPatternParserServerWebExchangeMatcher("/auth/callback", HttpMethod.GET))
                        .authorizationRequestResolver(login.requests())
                        .authorizationRequestRepository(login.pending())
                        .authorizedClientRepository(login.completion())
                        .authenticationSuccessHandler(login.completion())
                        .authenticationFailureHandler(new LoginFailures())
                        .securityContextRepository(NoOpServerSecurityContextRepository.getInstance()))
                .exceptionHandling(spec -> spec.authenticationEntryPoint(
                                (exchange, denied) -> problems.write(exchange, ProblemCode.NOT_FOUND))
                        .accessDeniedHandler((exchange, denied) -> problems.write(exchange, ProblemCode.NOT_FOUND)))
                .authorizeExchange(paths -> paths.matchers(EndpointRequest.toAnyEndpoint())
                        .permitAll()
                        .pathMatchers("/internal/**")
                        .denyAll()
                        .pathMatchers(OPEN)
                        .permitAll()
                        .pathMatchers(HttpMethod.GET)
                        .permitAll()
                        .pathMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyExchange()
                        .denyAll())
                .build();
    }

    @Bean
    LoginSteps loginSteps(
            ReactiveClientRegistrationRepository clients,
            ClientRegistration client,
            LoginAvailability availability,
            PendingLogins pending,
            LoginStore logins,
            LoginIndex index,
            SessionCookie cookie,
            TokenDecoders decoders,
            IdentityProviderCalls calls,
            Clock clock) {
        return new LoginSteps(
                LoginSteps.manager(client, decoders, calls),
                new LoginRequests(
                        new DefaultServerOAuth2AuthorizationRequestResolver(clients),
                        client.getRegistrationId(),
                        availability),
                new CookieAuthorizationRequests(pending, client, clock),
                new LoginCompletion(logins, index, cookie, decoders.accessTokens()));
    }

    private static ServerHttpSecurity withoutDefaults(ServerHttpSecurity http) {
        return http.csrf(ServerHttpSecurity.CsrfSpec::disable)
                .headers(ServerHttpSecurity.HeaderSpec::disable)
                .httpBasic(ServerHttpSecurity.HttpBasicSpec::disable)
                .formLogin(ServerHttpSecurity.FormLoginSpec::disable)
                .logout(ServerHttpSecurity.LogoutSpec::disable)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .securityContextRepository(NoOpServerSecurityContextRepository.getInstance());
    }

    /** In the place of the framework's CSRF protection, so that it holds on every way through the gateway. */
    @Bean
    RefuseForgedChangesFilter refuseForgedChangesFilter(
            CsrfTokens tokens, PublicOperations open, ProblemWriter problems, SatuProperties satu) {
        return new RefuseForgedChangesFilter(new SessionChanges(open), satu.publicOrigin(), tokens, problems);
    }
}
