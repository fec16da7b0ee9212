package id.satugerbang.gateway.cases;

import id.satugerbang.api.internal.model.CaseNote;
import id.satugerbang.gateway.exchange.BoundCall;
import id.satugerbang.gateway.exchange.Exchanges;
import id.satugerbang.gateway.exchange.Grant;
import id.satugerbang.gateway.exchange.StageOrder;
import id.satugerbang.gateway.route.CasePointers;
import id.satugerbang.gateway.route.RouteMatch;
import id.satugerbang.support.caller.Caller;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Notes the application that an agency's answer to a citizen names; every other call passes untouched. */
class NoteCasesFilter implements GlobalFilter, Ordered {

    private final CaseNotes notes;
    private final Clock clock;

    NoteCasesFilter(CaseNotes notes, Clock clock) {
        this.notes = notes;
        this.clock = clock;
    }

    /** Behind the bind stage, which knows the citizen. */
    @Override
    public int getOrder() {
        return StageOrder.FORWARD - 1;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        RouteMatch match = Exchanges.route(exchange).orElse(null);
        CasePointers pointers = match == null ? null : match.operation().use().cases();
        Caller caller = Exchanges.caller(exchange).orElse(null);
        boolean citizen =
                Exchanges.grant(exchange).filter(Grant.CITIZEN::equals).isPresent();
        if (match == null || pointers == null || caller == null || !citizen) {
            return chain.filter(exchange);
        }
        Exchanges.add(exchange, HttpHeaders.ACCEPT_ENCODING, "identity");
        Optional<BoundCall> bound = BoundCall.of(exchange);
        WatchedAnswer answer = new WatchedAnswer(exchange.getResponse(), body -> CaseReading.of(body, pointers)
                .map(reading -> note(match, caller, bound, reading))
                .ifPresent(notes::add));
        return chain.filter(exchange.mutate().response(answer).build());
    }

    private CaseNote note(RouteMatch match, Caller caller, Optional<BoundCall> bound, CaseReading reading) {
        return new CaseNote(
                        bound.map(BoundCall::citizen).orElse(caller.subject()),
                        match.release().service().toString(),
                        match.operation().id(),
                        match.release().id(),
                        reading.receipt(),
                        reading.status(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .member(bound.map(BoundCall::member).orElse(null));
    }
}
