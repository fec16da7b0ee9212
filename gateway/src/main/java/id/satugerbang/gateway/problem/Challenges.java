package id.satugerbang.gateway.problem;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.problem.ProblemCode;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/** What a refused caller can do to be let in: RFC 6750 section 3, and RFC 9470 section 3 where a stronger sign-in would do. */
final class Challenges {

    private Challenges() {}

    /** Adds the challenge to a 401 that has none yet. */
    static void add(ServerWebExchange exchange, ProblemCode code) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        if (code.status() == 401 && !headers.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            headers.set(HttpHeaders.WWW_AUTHENTICATE, challenge(exchange, code));
        }
    }

    private static String challenge(ServerWebExchange exchange, ProblemCode code) {
        if (code != ProblemCode.INSUFFICIENT_USER_AUTHENTICATION) {
            return "Bearer";
        }
        Assurance wanted = Exchanges.route(exchange)
                .map(match -> match.operation().assurance())
                .orElse(Assurance.SUBSTANTIAL);
        return "Bearer error=\"insufficient_user_authentication\", acr_values=\"" + wanted.acr() + "\"";
    }
}
