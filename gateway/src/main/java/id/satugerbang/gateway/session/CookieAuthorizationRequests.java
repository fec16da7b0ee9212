package id.satugerbang.gateway.session;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerAuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Spring Security's authorization requests in {@link PendingLogins}. */
final class CookieAuthorizationRequests implements ServerAuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    /** Attribute of the authorization request, and afterwards of the exchange: the path to come back to. */
    static final String RETURN_TO = "return_to";

    private final PendingLogins pending;
    private final ClientRegistration client;
    private final Clock clock;

    CookieAuthorizationRequests(PendingLogins pending, ClientRegistration client, Clock clock) {
        this.pending = pending;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public Mono<Void> saveAuthorizationRequest(OAuth2AuthorizationRequest request, ServerWebExchange exchange) {
        return Mono.fromRunnable(() -> pending.remember(
                exchange,
                new PendingLogin(
                        Objects.requireNonNull(request.getState(), "state"),
                        attribute(request, OidcParameterNames.NONCE),
                        attribute(request, PkceParameterNames.CODE_VERIFIER),
                        attribute(request, RETURN_TO),
                        clock.instant())));
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> loadAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.empty();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> removeAuthorizationRequest(ServerWebExchange exchange) {
        return Mono.defer(() -> {
            MultiValueMap<String, String> answer = exchange.getRequest().getQueryParams();
            Optional<PendingLogin> login = fromIssuer(answer.getFirst("iss"))
                    ? pending.take(exchange, answer.getFirst("state"))
                    : Optional.empty();
            login.ifPresent(found -> exchange.getAttributes().put(RETURN_TO, found.returnTo()));
            return Mono.justOrEmpty(login).map(this::request);
        });
    }

    /** RFC 9207: an answer that names another issuer is not for us. */
    private boolean fromIssuer(@Nullable String issuer) {
        return issuer == null || issuer.equals(client.getProviderDetails().getIssuerUri());
    }

    private OAuth2AuthorizationRequest request(PendingLogin login) {
        return OAuth2AuthorizationRequest.authorizationCode()
                .authorizationUri(
                        Objects.requireNonNull(client.getProviderDetails().getAuthorizationUri()))
                .clientId(client.getClientId())
                .redirectUri(client.getRedirectUri())
                .scopes(client.getScopes())
                .state(login.state())
                .attributes(attributes -> attributes.putAll(Map.of(
                        OAuth2ParameterNames.REGISTRATION_ID, client.getRegistrationId(),
                        OidcParameterNames.NONCE, login.nonce(),
                        PkceParameterNames.CODE_VERIFIER, login.codeVerifier())))
                .build();
    }

    private static String attribute(OAuth2AuthorizationRequest request, String name) {
        String value = request.getAttribute(name);
        return Objects.requireNonNull(value, name);
    }
}
