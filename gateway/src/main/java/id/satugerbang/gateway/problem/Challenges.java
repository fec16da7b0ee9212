package id.satugerbang.gateway.problem;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.route.Audience;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.caller.Role;
import id.satugerbang.support.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * What a refused caller can do to be let in: RFC 6750 section 3, RFC 9470 section 3 where a stronger sign-in would do, and
 * where tokens come from (RFC 9728 section 5.1).
 */
final class Challenges {

    private final String metadata;

    /** @param publicOrigin origin of the unified API */
    Challenges(String publicOrigin) {
        this.metadata = "resource_metadata=\"" + publicOrigin + "/.well-known/oauth-protected-resource\"";
    }

    /** Adds the challenge to a 401, and to a 403 that a wider token would not get. */
    void add(ServerWebExchange exchange, ProblemCode code) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        String challenge = challenge(exchange, code);
        if (challenge != null && !headers.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer " + challenge + metadata);
        }
    }

    private static @Nullable String challenge(ServerWebExchange exchange, ProblemCode code) {
        RouteMatch match = Exchanges.route(exchange).orElse(null);
        if (code == ProblemCode.INSUFFICIENT_USER_AUTHENTICATION) {
            Assurance wanted =
                    match == null ? Assurance.SUBSTANTIAL : match.operation().assurance();
            return "error=\"insufficient_user_authentication\", acr_values=\"" + wanted.acr() + "\", ";
        }
        if (code == ProblemCode.TOKEN_INVALID) {
            return "realm=\"satu-gerbang\", error=\"invalid_token\", "
                    + "error_description=\"The access token is expired, malformed, or not meant for this platform\", ";
        }
        if (code == ProblemCode.ACCESS_DENIED && match != null && lacksScope(exchange, match)) {
            return "error=\"insufficient_scope\", scope=\"" + match.release().service() + "\", ";
        }
        return code.status() == 401 ? "" : null;
    }

    private static boolean lacksScope(ServerWebExchange exchange, RouteMatch match) {
        Caller caller = Exchanges.caller(exchange).orElse(null);
        return caller != null
                && caller.has(Role.INTEGRATOR)
                && match.operation().audience().contains(Audience.INTEGRATOR)
                && !caller.scopes().contains(match.release().service().toString());
    }
}
