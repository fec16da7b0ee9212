package id.satugerbang.gateway.session;

import id.satugerbang.support.problem.ProblemCode;
import id.satugerbang.support.problem.ProblemException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.oauth2.client.web.server.DefaultServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** {@code GET /auth/login}: an authorization request with the assurance and the language wanted. */
final class LoginRequests implements ServerOAuth2AuthorizationRequestResolver {

    static final String PATH = "/auth/login";

    /** Parameter at the gateway, parameter at the identity provider, values allowed. */
    private record Passed(String parameter, String passedAs, Set<String> values) {}

    private static final Set<Passed> PASSED = Set.of(
            new Passed("prompt", "prompt", Set.of("login")),
            new Passed("assurance", "acr_values", Set.of("basic", "substantial")),
            new Passed("ui_locales", "ui_locales", Set.of("id", "en")));

    private final DefaultServerOAuth2AuthorizationRequestResolver requests;
    private final String registrationId;
    private final LoginAvailability availability;

    LoginRequests(
            DefaultServerOAuth2AuthorizationRequestResolver requests,
            String registrationId,
            LoginAvailability availability) {
        this.requests = requests;
        this.registrationId = registrationId;
        this.availability = availability;
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange) {
        boolean login = exchange.getRequest().getMethod() == HttpMethod.GET
                && exchange.getRequest().getPath().value().equals(PATH);
        return login ? resolve(exchange, registrationId) : Mono.empty();
    }

    @Override
    public Mono<OAuth2AuthorizationRequest> resolve(ServerWebExchange exchange, String clientRegistrationId) {
        MultiValueMap<String, String> query = exchange.getRequest().getQueryParams();
        return Mono.fromCallable(() -> passed(query))
                .delayUntil(parameters -> availability.check())
                .flatMap(parameters -> requests.resolve(exchange, clientRegistrationId)
                        .map(request -> OAuth2AuthorizationRequest.from(request)
                                .additionalParameters(additional -> additional.putAll(parameters))
                                .attributes(attributes -> attributes.put(
                                        CookieAuthorizationRequests.RETURN_TO,
                                        ReturnTo.safe(query.getFirst("return_to"))))
                                .build()));
    }

    private static Map<String, Object> passed(MultiValueMap<String, String> query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (Passed known : PASSED) {
            String value = query.getFirst(known.parameter());
            if (value != null && !known.values().contains(value)) {
                throw ProblemException.of(
                        ProblemCode.MALFORMED_REQUEST, known.parameter() + ": " + String.join(", ", known.values()));
            }
            if (value != null) {
                parameters.put(known.passedAs(), value);
            }
        }
        return parameters;
    }
}
