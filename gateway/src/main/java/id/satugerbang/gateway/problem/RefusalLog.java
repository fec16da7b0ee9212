package id.satugerbang.gateway.problem;

import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.PairwiseSubjects;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.support.caller.Caller;
import id.satugerbang.support.problem.ProblemCode;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.server.ServerWebExchange;

/** Logs every refusal: code, route and who it was, under the name that the agency knows; never a value or a raw path. */
final class RefusalLog {

    private static final Logger LOG = LoggerFactory.getLogger("satu.refusals");
    private static final String PLATFORM = "satu-gerbang";
    private static final String NONE = "-";

    private final PairwiseSubjects subjects;

    RefusalLog(PairwiseSubjects subjects) {
        this.subjects = subjects;
    }

    void refused(ServerWebExchange exchange, ProblemCode code) {
        Optional<RouteMatch> match = Exchanges.route(exchange);
        String agency = match.map(found -> found.release().service().agency()).orElse(PLATFORM);
        LOG.info(
                "refused code={} method={} route={} subject={} trace_id={}",
                code.wire(),
                exchange.getRequest().getMethod(),
                match.map(RouteMatch::name).orElse(NONE),
                Exchanges.caller(exchange)
                        .map(Caller::subject)
                        .map(subject -> subjects.subject(agency, subject))
                        .orElse(NONE),
                Exchanges.traceId(exchange));
    }
}
