package id.satugerbang.gateway.authz;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.problem.ProblemWriter;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Lets a call to a published operation through only where {@link AccessRules} grant it. */
class AuthorizeFilter implements GlobalFilter, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger("satu.denials");

    private final PairwiseSubjects subjects;
    private final ProblemWriter problems;

    AuthorizeFilter(PairwiseSubjects subjects, ProblemWriter problems) {
        this.subjects = subjects;
        this.problems = problems;
    }

    @Override
    public int getOrder() {
        return StageOrder.AUTHZ;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        RouteMatch match = Exchanges.route(exchange).orElse(null);
        if (match == null) {
            return chain.filter(exchange);
        }
        Caller caller = Exchanges.caller(exchange).orElse(null);
        AccessDecision decision =
                AccessRules.decide(match.operation(), match.release().service(), caller);
        if (decision instanceof AccessDecision.Granted granted) {
            Exchanges.grant(exchange, granted.grant());
            return chain.filter(exchange);
        }
        return deny(exchange, match, caller, ((AccessDecision.Denied) decision).code());
    }

    private Mono<Void> deny(ServerWebExchange exchange, RouteMatch match, @Nullable Caller caller, ProblemCode code) {
        String agency = match.release().service().agency();
        LOG.info(
                "denied code={} route={} subject={} trace_id={}",
                code.wire(),
                match.name(),
                caller == null ? "-" : subjects.subject(agency, caller.subject()),
                Exchanges.traceId(exchange));
        if (code.status() == 401) {
            exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, challenge(match, code));
        }
        return problems.write(exchange, code);
    }

    /** RFC 6750 section 3, and RFC 9470 section 3 where a stronger sign-in would do. */
    private static String challenge(RouteMatch match, ProblemCode code) {
        return code == ProblemCode.INSUFFICIENT_USER_AUTHENTICATION
                ? "Bearer error=\"insufficient_user_authentication\", acr_values=\""
                        + match.operation().assurance().acr() + "\""
                : "Bearer";
    }
}
