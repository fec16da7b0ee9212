package id.satugerbang.gateway.bind;

import id.satugerbang.gateway.exchange.ActingFor;
import id.satugerbang.gateway.route.CitizenUse;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.support.caller.Assurance;
import id.satugerbang.support.caller.Caller;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;

/**
 * A call to be bound.
 *
 * @param caller who makes it: a citizen, or an officer in an assisted session
 * @param acting for whom
 */
record Call(ServerWebExchange exchange, RouteMatch match, Caller caller, ActingFor acting) {

    CitizenUse use() {
        return match.operation().use();
    }

    Assurance wanted() {
        return match.operation().assurance();
    }

    HttpHeaders headers() {
        return exchange.getRequest().getHeaders();
    }

    boolean isAssisted() {
        return acting.assistedSession() != null;
    }

    /** Names no person. */
    @Override
    public String toString() {
        return "Call[" + match.name() + "]";
    }
}
