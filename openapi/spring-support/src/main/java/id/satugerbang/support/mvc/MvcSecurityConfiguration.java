package id.satugerbang.support.mvc;

import id.satugerbang.support.caller.AccessTokens;
import id.satugerbang.support.internal.InternalTokenVerifier;
import id.satugerbang.support.keys.KeyDirectory;
import id.satugerbang.support.problem.ProblemCode;
import java.time.Clock;
import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.firewall.RequestRejectedHandler;

/** Deny by default: internal tokens for {@code /internal/**}, access tokens for all else, named GETs for everybody. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBean(PublicEndpoints.class)
class MvcSecurityConfiguration {

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder accessTokenDecoder(SatuProperties properties) {
        return AccessTokenDecoders.decoder(properties.issuer(), properties.accessTokenKeys());
    }

    @Bean
    @Order(1)
    SecurityFilterChain internalCalls(
            HttpSecurity http, PublicEndpoints endpoints, KeyDirectory keys, ProblemWriter writer, Clock clock) {
        InternalTokenVerifier verifier =
                new InternalTokenVerifier(endpoints.part(), keys.publicKeys("internal-public.jwks"), clock);
        InternalCallFilter filter = new InternalCallFilter(verifier, Set.copyOf(endpoints.internalCallers()), writer);
        return stateless(http.securityMatcher("/internal/**"))
                .addFilterBefore(filter, AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain accessTokens(
            HttpSecurity http, PublicEndpoints endpoints, ProblemWriter writer, JwtDecoder decoder) {
        return stateless(http)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                HttpMethod.GET, endpoints.getPatterns().toArray(String[]::new))
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.HEAD, endpoints.getPatterns().toArray(String[]::new))
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder)
                                .jwtAuthenticationConverter(
                                        token -> new CallerAuthentication(AccessTokens.caller(token), token)))
                        .authenticationEntryPoint(
                                (request, response, failure) -> writer.write(request, response, tokenFailure(failure))))
                .exceptionHandling(failures -> failures.authenticationEntryPoint((request, response, failure) ->
                                writer.write(request, response, ProblemCode.AUTHENTICATION_REQUIRED))
                        .accessDeniedHandler((request, response, failure) ->
                                writer.write(request, response, ProblemCode.ACCESS_DENIED)))
                .build();
    }

    /** Paths that can be read in two ways are refused before any rule looks at them. */
    @Bean
    RequestRejectedHandler ambiguousPaths(ProblemWriter writer) {
        return (request, response, rejected) -> writer.write(request, response, ProblemCode.PATH_AMBIGUOUS);
    }

    private static ProblemCode tokenFailure(AuthenticationException failure) {
        return failure instanceof IssuerKeysUnavailableException
                ? ProblemCode.LOGIN_UNAVAILABLE
                : ProblemCode.TOKEN_INVALID;
    }

    private static HttpSecurity stateless(HttpSecurity http) {
        return http.csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }
}
